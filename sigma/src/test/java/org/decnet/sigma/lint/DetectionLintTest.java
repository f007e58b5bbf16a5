package org.decnet.sigma.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decnet.sigma.lint.check.Check;
import org.decnet.sigma.lint.check.LintFinding;
import org.decnet.sigma.lint.detection.DetectionChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check of detections finds what it is about, and nothing in what only looks like it. */
class DetectionLintTest {
  /**
   * A detection that a check finds something in, and one that is nearly the same.
   *
   * @param clean a detection in which no check at all finds anything
   */
  record Pair(String check, String faulty, String clean) {}

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(
            "dead-search",
            "{ sel: { f: abcd }, other: { g: abcd }, condition: sel }",
            "{ sel: { f: abcd }, other: { g: abcd }, condition: sel and 1 of oth* }"),
        new Pair(
            "dead-search",
            "{ sel: { f: abcd }, _part: { g: abcd }, condition: all of them }",
            "{ sel: { f: abcd }, _part: { g: abcd }, condition: all of them and _part }"),
        new Pair(
            "constant-condition",
            "{ sel: { f: abcd }, condition: sel and not sel }",
            "{ sel: { f: abcd }, other: { f: abce }, condition: sel and not other }"),
        new Pair(
            "constant-condition",
            "{ sel: { f: abcd }, same: { f: ABCD }, condition: sel and not same }",
            "{ sel: { f: abcd }, same: { f|cased: ABCD }, condition: sel and not same }"),
        new Pair(
            "contradictory-items",
            "{ sel: { f|startswith: abcd, f|endswith|neq: x, f: null }, condition: sel }",
            "{ sel: { f|startswith: abcd, f|endswith|neq: x, g: null }, condition: sel }"),
        new Pair(
            "contradictory-items",
            "{ one: { f: abcd }, two: { f|startswith: [b, c] }, condition: one and two }",
            "{ one: { f: abcd }, two: { f|startswith: [b, c] }, condition: one or two }"),
        new Pair(
            "contradictory-items",
            "{ sel: { f|gt: 5, f|lte: 5 }, condition: sel }",
            "{ sel: { f|gte: 5, f|lte: 5 }, condition: sel }"),
        new Pair(
            "contradictory-items",
            "{ sel: { f|contains: abcd, g: abcd, f|contains|neq: ABCD }, condition: sel }",
            "{ sel: { f|contains: abcd, g: abcd, f|contains|neq: ABCDE }, condition: sel }"),
        new Pair(
            "contradictory-items",
            "{ sel: { f|startswith: abcd, f|cased: b, f|startswith|windash: abxx }, condition: sel }",
            "{ sel: { f|startswith: abcd, f|cased: b, f|endswith: abxx }, condition: sel }"),
        new Pair(
            "matches-empty-event",
            "{ sel: { f: abcd }, condition: not sel }",
            "{ sel: { f: abcd }, other: { g: abcd }, condition: other and not sel }"),
        new Pair(
            "matches-empty-event",
            "{ sel: { f|neq: abcd }, condition: sel }",
            "{ sel: { f|neq: abcd, g: abcd }, condition: sel }"),
        new Pair(
            "matches-empty-event",
            "{ sel: { f: [abcd, null] }, condition: sel }",
            "{ sel: { f: [abcd, ''] }, condition: sel }"),
        new Pair(
            "over-broad",
            "{ sel: { f|contains: [abcd, 'a'] }, condition: sel }",
            "{ sel: { f|contains: [abcd, 'xyz'] }, condition: sel }"),
        new Pair(
            "over-broad",
            "{ sel: { f: '*' }, condition: sel }",
            "{ sel: { f: '*', g: 1 }, condition: sel }"),
        new Pair(
            "over-broad",
            "{ sel: { f|re: '.*' }, condition: sel }",
            "{ sel: { f|re: 'a.*b' }, condition: sel }"),
        new Pair(
            "over-broad",
            "{ sel: { Image|endswith: '\\cmd.exe' }, condition: sel }",
            "{ sel: { Image|endswith: '\\cmd.exe', f|contains: ' /c ' }, condition: sel }"),
        new Pair(
            "over-broad",
            "{ sel: { Image|endswith: ['\\rare.exe', '\\cmd.exe'] }, condition: sel }",
            "{ sel: { Image|endswith: '\\rare.exe' }, condition: sel }"),
        new Pair(
            "over-broad",
            "{ sel: { f|contains: 'a' }, condition: sel }",
            "{ sel: { f|contains: '\u0430' }, condition: sel }"),
        new Pair(
            "regex-of-literals",
            "{ sel: { f|re: 'abc\\.d|e\\(' }, condition: sel }",
            "{ sel: { f|re: 'abc.d|e\\(' }, condition: sel }"),
        new Pair(
            "regex-of-literals",
            "{ sel: { f|re: 'abcd\\-' }, condition: sel }",
            "{ sel: { f|re: 'abcd\\d' }, condition: sel }"),
        new Pair(
            "regex-of-literals",
            "{ sel: { f|re: '(?i)(abc|de[fg])h' }, condition: sel }",
            "{ sel: { f|re: '(?i)(abc|de[0-9])h' }, condition: sel }"),
        new Pair(
            "regex-edge",
            "{ sel: { f|re: '.*a[bc]d' }, condition: sel }",
            "{ sel: { f|re: '^.*a[bc]d' }, condition: sel }"),
        new Pair(
            "regex-edge",
            "{ sel: { f|re: 'a[bc]\\\\.*' }, condition: sel }",
            "{ sel: { f|re: 'a[bc]\\.*' }, condition: sel }"),
        new Pair(
            "wildcard-for-modifier",
            "{ sel: { f: ['*abcd', '*bcde'] }, condition: sel }",
            "{ sel: { f: ['*abcd', 'bcde*'] }, condition: sel }"),
        new Pair(
            "wildcard-for-modifier",
            "{ sel: { f|cased: '*abcd*' }, condition: sel }",
            "{ sel: { f|cased: 'ab*cd' }, condition: sel }"),
        new Pair(
            "redundant-wildcard",
            "{ sel: { f|contains: 'abcd*' }, condition: sel }",
            "{ sel: { f|contains: 'abcd\\*' }, condition: sel }"),
        new Pair(
            "redundant-wildcard",
            "{ sel: { f|endswith: '*abcd' }, condition: sel }",
            "{ sel: { f|endswith: 'abcd*' }, condition: sel }"),
        new Pair(
            "single-all",
            "{ sel: { f|contains|all: abcd }, condition: sel }",
            "{ sel: { f|contains|all: [abcd, efgh] }, condition: sel }"),
        new Pair(
            "redundant-value",
            "{ sel: { f|contains: [abcd, xABCDx] }, condition: sel }",
            "{ sel: { f|contains|cased: [abcd, xABCDx] }, condition: sel }"),
        new Pair(
            "redundant-value",
            "{ sel: { f|endswith: [abcd, xabcd] }, condition: sel }",
            "{ sel: { f|endswith: [abcd, abcdx] }, condition: sel }"),
        new Pair(
            "redundant-value",
            "{ sel: { f|startswith: [abcd, abcdx] }, condition: sel }",
            "{ sel: { f|startswith: [abcd, xabcd] }, condition: sel }"),
        new Pair(
            "redundant-value",
            "{ sel: { f|contains|all: [abcd, bc] }, condition: sel }",
            "{ sel: { f|contains|all: [abcd, cb] }, condition: sel }"),
        new Pair(
            "redundant-value",
            "{ sel: { f: [abcd, x, ABCD] }, condition: sel }",
            "{ sel: { f: [abcd, x, abcde] }, condition: sel }"),
        new Pair(
            "windash-without-dash",
            "{ sel: { f|windash|contains: ['start/b', abc-d] }, condition: sel }",
            "{ sel: { f|windash|contains: ['start /b', abc-d] }, condition: sel }"),
        new Pair(
            "redundant-cased",
            "{ sel: { f|base64offset|contains|cased: abcd }, condition: sel }",
            "{ sel: { f|base64offset|contains: abcd, g|cased: abcd }, condition: sel }"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void checkFindsWhatItIsAbout(Pair pair) {
    assertThat(LintCases.found(LintCases.rule("", pair.faulty()))).contains(pair.check());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void noCheckFindsAnythingInWhatOnlyLooksLikeIt(Pair pair) {
    assertThat(LintCases.findings(LintCases.rule("", pair.clean()))).isEmpty();
  }

  @Test
  void everyCheckHasItsPair() {
    Set<String> paired = pairs().map(Pair::check).collect(Collectors.toSet());
    paired.add("duplicate-logic");

    assertThat(DetectionChecks.all().stream().map(Check::id))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(paired);
  }

  @Test
  void logicIsTheSameWhateverItIsCalledAndInWhateverOrder() {
    String one =
        LintCases.rule("", "{ a: { f: abcd, g: [x, y] }, b: { h: z }, condition: a and b }");
    String two =
        LintCases.rule("", "{ p: { h: Z }, q: { g: [y, x], f: ABCD }, condition: all of them }");
    String three =
        LintCases.rule("", "{ a: { f: abcd, g: [x, y] }, b: { h: z }, condition: a or b }");

    assertThat(LintCases.found(one, two)).contains("duplicate-logic");
    assertThat(LintCases.found(one, three)).doesNotContain("duplicate-logic");
    assertThat(LintCases.found(one, two.replace("category: test", "category: other")))
        .doesNotContain("duplicate-logic");
  }

  @Test
  void findingNamesTheLineTheFieldAndWhatToDo() {
    String yaml =
        LintCases.rule("", "\n  sel:\n    f: abcd\n    g|contains|all: efgh\n  condition: sel");

    List<LintFinding> findings = LintCases.findings(yaml);

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).describe())
        .isEqualTo(
            "file0.yml:11:5: style: [6c1f3c6e-0000-5000-8000-000000000001]"
                + " detection.sel.g|contains|all: 'all' has one value only;"
                + " remove 'all', or list the other values (single-all)");
  }

  @Test
  void longListsAreLeftAlone() {
    String values = "a, ".repeat(5_000) + "a";

    assertThat(LintCases.found(LintCases.rule("", "{ s: { f: [" + values + "] }, condition: s }")))
        .isEmpty();
  }
}
