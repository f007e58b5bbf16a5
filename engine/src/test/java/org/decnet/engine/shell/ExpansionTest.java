package org.decnet.engine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What quotes, variables, braces and substitutions become. */
class ExpansionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "w'g'et h",
        "w\"g\"et h",
        "w\\get h",
        "$'\\x77get' h",
        "$'\\167\\147et' h",
        "$\"wget\" h",
        "'wget' 'h'",
        "wg''et \"\"h",
        "w\\\nget h",
        "w$@get h",
        "wge$1t h",
        "w${@}get h",
        "wget${IFS}h",
        "wget$IFS'h'",
        "wget${IFS}$9h",
        "{wget,h}",
        "a=wget; $a h",
        "a=wget; ${a} h",
        "a=wg b=; a+=et; $a h",
        "a='wget h'; $a",
        "export a=wget; $a h",
        "a=xwgetx; ${a:1:4} h",
        "a=get; w$a h",
        "a=WGET; ${a,,} h",
        "a=wxget; ${a/x} h",
        "a=wxxget; ${a//x/} h",
        "a=xwget; ${a#x} h",
        "a=wgetx; ${a%x} h",
        "${a:-wget} h",
        "${a:=wget} h",
        "$(echo wget) h",
        "`echo wget` h",
        "`echo \\`echo wget\\`` h",
        "$(which wget) h",
        "$(printf '\\167get') h",
        "for i in wget; do $i h; done"
      })
  void tricksHideNoProgram(String line) {
    assertThat(Parsed.of(line).commands()).contains("wget h");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$x h",
        "${x} h",
        "$(id) h",
        "x$",
        "a$?b",
        "echo $PATH",
        "wget $1",
        "${x%y}",
        "x{a}",
        "*.sh",
        "${x:+y}",
        "$((x+1))",
        "a{b",
        "echo ${#x}",
        "${!x}"
      })
  void whatIsUnknownStaysAsTyped(String line) {
    assertThat(Parsed.of(line).commands().getFirst()).isEqualTo(line);
  }

  @Test
  void quotesKeepDollarSignsOut() {
    assertThat(Parsed.of("a=x; echo '$a' \\$a \"\\$a\" \"$a\"").last().args())
        .containsExactly("$a", "$a", "$a", "x");
  }

  @Test
  void bracesMakeWordsAndNest() {
    assertThat(Parsed.of("touch x.{a,b{1,2}}y").last().args())
        .containsExactly("x.ay", "x.b1y", "x.b2y");
    assertThat(Parsed.of("touch 'x.{a,b}' \\{a,b}").last().args())
        .containsExactly("x.{a,b}", "{a,b}");
  }

  @Test
  void wordThatBracesWouldMultiplyStaysAsTyped() {
    String word = "{a,b}".repeat(20);

    assertThat(Parsed.of("echo " + word).last().args()).containsExactly(word);
  }

  @Test
  void valuesPartFieldsOnlyOutsideQuotes() {
    assertThat(Parsed.of("a='b c'; echo $a \"$a\"").last().args()).containsExactly("b", "c", "b c");
  }

  @Test
  void assignmentBeforeAProgramIsNotItsArgument() {
    assertThat(Parsed.of("a=1 echo $a").last().args()).containsExactly("$a");
  }

  @Test
  void lastAssignmentHolds() {
    assertThat(
            Parsed.of("a=1; a=2; echo $a; a=$x; echo $a; unset a; a=3; read a; echo $a").commands())
        .contains("echo 2", "echo $a")
        .doesNotContain("echo 1", "echo 3");
  }

  @Test
  void unknownValueMakesAVariableUnknown() {
    assertThat(Parsed.of("a=1; a=$(id); echo $a").commands()).contains("echo $a");
    assertThat(Parsed.of("a=1; a+=$x; echo $a").commands()).contains("echo $a");
  }

  @Test
  void variableOfALoopOverSeveralValuesIsUnknown() {
    assertThat(Parsed.of("i=0; for i in a b; do echo $i; done").commands()).contains("echo $i");
  }

  @Test
  void argumentsOfFunctionsStayAsTyped() {
    assertThat(Parsed.of("f() { wget http://h/$1; }").commands())
        .containsExactly("wget http://h/$1");
  }

  @Test
  void doublingValuesStop() {
    CommandLine line = Parsed.of("a=xx;" + "a=$a$a;".repeat(60) + "echo $a").line();

    assertThat(line.statements().getLast().args().getFirst()).hasSizeLessThan(1 << 17);
  }

  @ParameterizedTest
  @CsvSource({"$((1+2*3)),7", "$(( (2+3)*4 )),20", "$((-4)),-4", "$((7%4)),3", "$[2+2],4"})
  void sumsOfConstantsAreWorkedOut(String typed, String value) {
    assertThat(Parsed.of("echo " + typed).last().args()).containsExactly(value);
  }

  @Test
  void defaultsMayHoldCommands() {
    assertThat(Parsed.of("echo ${x:-$(id)} \"${y:-`w`}\"").nested()).containsExactly("id", "w");
    assertThat(Parsed.of("echo $((1 + $(nproc)))").nested()).containsExactly("nproc");
  }

  @Test
  void subshellInASubstitutionIsNoSum() {
    assertThat(Parsed.of("echo $((nproc) || (grep -c x y))").nested())
        .containsExactly("nproc", "grep -c x y");
  }

  @Test
  void firstCharacterOfAPathIsASlash() {
    assertThat(Parsed.of("cat ${HOME:0:1}etc${PATH:0:1}passwd").last().args())
        .containsExactly("/etc/passwd");
  }
}
