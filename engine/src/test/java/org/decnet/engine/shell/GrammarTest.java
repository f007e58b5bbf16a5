package org.decnet.engine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How lines are parted into statements where operators mean something else, or nothing. */
class GrammarTest {
  @Test
  void operatorsWithinTestBracketsAreWords() {
    Parsed parsed = Parsed.of("[[ a > b && ( c < d || $x =~ ^(y|z)$ ) ]] && id > f");

    assertThat(parsed.commands()).hasSize(2).last().isEqualTo("id");
    assertThat(parsed.line().statements().getFirst().redirects()).isEmpty();
    assertThat(parsed.last().redirects()).hasSize(1);
  }

  @Test
  void openTestBracketsEndWithTheLine() {
    assertThat(Parsed.of("[[ a > b; id").commands()).endsWith("id");
    assertThat(Parsed.of("[[ a && b\nid").commands()).endsWith("id");
  }

  @Test
  void singleBracketRedirects() {
    assertThat(Parsed.of("[ a > b ]").last().redirects())
        .containsExactly(new Redirect(Redirect.Kind.OUT, 1, "b"));
  }

  @Test
  void sumsAreNoCommands() {
    assertThat(Parsed.of("((i++)); (( i > 3 )) && id").commands()).containsExactly("id");
  }

  @Test
  void nestedSubshellsAreCommands() {
    assertThat(Parsed.of("((id); w)").commands()).containsExactly("id", "w");
  }

  @Test
  void caseFallsThrough() {
    assertThat(Parsed.of("case $x in a) id;& b) w;;& *) ls;; esac; ps").commands())
        .containsExactly("id", "w", "ls", "ps");
  }

  @Test
  void errorsMayGoThroughThePipe() {
    assertThat(Parsed.of("make |& tee log").last().pipes().from()).isEqualTo("make");
  }

  @Test
  void expansionsInHereDocumentsAreFollowed() {
    Parsed parsed = Parsed.of("a=x; cat <<E > f\n$a $(id)\nE\nw");

    assertThat(parsed.commands()).containsExactly("", "cat", "id", "w");
    assertThat(Parsed.of("a=x; cat <<E > f\n$a y\nE").last().pipes().stdinText())
        .isEqualTo("x y\n");
    assertThat(Parsed.of("cat <<'E'\n$(id)\nE").commands()).containsExactly("cat");
  }

  @Test
  void tabsBeforeHereDocumentsMayBeDropped() {
    assertThat(
            Parsed.of("cat <<-E\n\t\ta\n\tE\nid")
                .line()
                .statements()
                .getFirst()
                .pipes()
                .stdinText())
        .isEqualTo("a\n");
  }

  @Test
  void timeRunsCommandsAndGroups() {
    assertThat(Parsed.of("time -p id").commands()).containsExactly("time -p id", "id");
    assertThat(Parsed.of("time { id; }; time ( w )").commands()).containsExactly("id", "w");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Enter new UNIX password: ; id",
        "Enter new UNIX password: s3cret ; id",
        "(current) UNIX password:\nid",
        "Retype new UNIX password:; New password: ;id"
      })
  void questionsAndTheirAnswersAreNoCommands(String line) {
    assertThat(Parsed.of(line).commands()).containsExactly("id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$ id",
        "root@host:~# id",
        "user@host:/tmp$ id",
        "[root@host ~]# id",
        "  501  id",
        "\nroot@host:~# id"
      })
  void promptsThatWerePastedAreNoCommands(String line) {
    assertThat(Parsed.of(line).commands()).containsExactly("id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$x id", "a@b id", "[ a@b ] #", "7z x", "501 id", "ssh root@h# id"})
  void whatOnlyLooksLikeAPromptStays(String line) {
    assertThat(Parsed.of(line).line().statements().getFirst().start()).isZero();
  }

  @Test
  void strayQuoteBeforeACommandSwallowsNothing() {
    Parsed parsed = Parsed.of("\"id ; w");

    assertThat(parsed.commands()).containsExactly("id", "w");
    assertThat(parsed.line().status()).isEqualTo(ParseStatus.PARTIAL);
  }

  @Test
  void moreWordsThanAnyoneTypesAreCutOff() {
    CommandLine line = Parsed.of("cat " + "a ".repeat(100_000)).line();

    assertThat(line.statements()).hasSize(1);
    assertThat(line.statements().getFirst().words()).hasSize(8192);
    assertThat(line.status()).isEqualTo(ParseStatus.PARTIAL);
  }
}
