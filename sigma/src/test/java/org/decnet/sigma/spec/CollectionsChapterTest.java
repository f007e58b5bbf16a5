package org.decnet.sigma.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.SigmaProblem;
import org.junit.jupiter.api.Test;

/** Rule collections, which Sigma 2 dropped and older rules have. */
class CollectionsChapterTest {
  private static final String GLOBAL =
      """
      action: global
      title: Common
      level: high
      logsource: { product: windows }
      detection:
        selection: { EventID: 1, Image: a }
        condition: selection
      """;

  private static List<Rule> rules(String yaml) {
    ParseResult result = SpecRules.parse(yaml);
    assertThat(result.problems().stream().filter(SigmaProblem::isError)).isEmpty();
    return result.rules();
  }

  @Test
  void globalIsMergedIntoEveryDocumentThatFollows() {
    List<Rule> rules =
        rules(
            GLOBAL
                + "---\nlogsource: { service: sysmon }\n"
                + "---\ntitle: Own\nlogsource: { service: security }\n"
                + "detection: { selection: { EventID: 4688 } }\n");

    assertThat(rules).extracting(Rule::title).containsExactly("Common", "Own");
    assertThat(rules).extracting(Rule::index).containsExactly(1, 2);
    assertThat(rules)
        .extracting(rule -> rule.logsource().describe())
        .containsExactly("*/windows/sysmon", "*/windows/security");
    assertThat(SpecRules.matches(rules.get(0), SpecEvent.of("EventID", 1L, "Image", "a"))).isTrue();
    assertThat(SpecRules.matches(rules.get(1), SpecEvent.of("EventID", 1L, "Image", "a")))
        .isFalse();
    assertThat(SpecRules.matches(rules.get(1), SpecEvent.of("EventID", 4688L, "Image", "a")))
        .isTrue();
    assertThat(SpecRules.matches(rules.get(1), SpecEvent.of("EventID", 4688L, "Image", "b")))
        .isFalse();
  }

  @Test
  void globalsAddUp() {
    List<Rule> rules =
        rules(GLOBAL + "---\naction: global\nauthor: A\nlevel: low\n---\nstatus: test\n");

    assertThat(rules).hasSize(1);
    assertThat(rules.get(0).author()).isEqualTo("A");
    assertThat(rules.get(0).level()).hasToString("LOW");
  }

  @Test
  void resetForgetsTheGlobals() {
    ParseResult result = SpecRules.parse(GLOBAL + "---\naction: reset\n---\ntitle: Alone\n");

    assertThat(SpecRules.texts(result))
        .contains("11:1 error a rule needs a logsource", "11:1 error a rule needs a detection");
  }

  @Test
  void repeatIsTheRuleBeforeWithChanges() {
    String rule = SpecRules.HEAD + "  sel: { f: x, g: y }\n  condition: sel\n";
    List<Rule> rules =
        rules(rule + "---\naction: repeat\ntitle: Again\ndetection: { sel: { f: z } }\n");

    assertThat(rules).extracting(Rule::title).containsExactly("T", "Again");
    assertThat(SpecRules.matches(rules.get(1), SpecEvent.of("f", "z", "g", "y"))).isTrue();
    assertThat(SpecRules.matches(rules.get(1), SpecEvent.of("f", "x", "g", "y"))).isFalse();
    assertThat(SpecRules.matches(rules.get(0), SpecEvent.of("f", "x", "g", "y"))).isTrue();
    assertThat(rules.get(0).hash()).isNotEqualTo(rules.get(1).hash());
  }

  @Test
  void listsAreReplacedNotJoined() {
    String rule = SpecRules.HEAD + "  sel: { f: [ a, b ] }\n  condition: sel\n";
    List<Rule> rules = rules(rule + "---\naction: repeat\ndetection: { sel: { f: [ c ] } }\n");

    assertThat(SpecRules.matches(rules.get(1), SpecEvent.of("f", "a"))).isFalse();
    assertThat(SpecRules.matches(rules.get(1), SpecEvent.of("f", "c"))).isTrue();
  }

  @Test
  void everyActionIsAWarning() {
    assertThat(SpecRules.problemsOf(GLOBAL + "---\nlogsource: { service: s }\n"))
        .containsExactly("1:9 warning rule collections went with Sigma 2: write each rule in full");
  }

  @Test
  void problemsAreToldWhereTheirTextStands() {
    String broken = GLOBAL.replace("EventID: 1", "EventID|wat: 1");

    assertThat(SpecRules.problemsOf(broken + "---\nlogsource: { service: s }\n"))
        .contains("6:24 error unknown modifier 'wat'");
  }

  @Test
  void aFileOfGlobalsAloneHoldsNoRule() {
    assertThat(SpecRules.problemsOf(GLOBAL)).contains("0:0 error the file holds no rule");
  }

  @Test
  void whatIsMergedIsBounded() {
    StringBuilder yaml = new StringBuilder(GLOBAL.replace("EventID: 1", "EventID: [ 1"));
    yaml.insert(yaml.indexOf("[ 1") + 3, ", 1".repeat(2_000) + " ]");
    yaml.append("---\ntitle: x\n".repeat(40));
    ParseResult result = new RuleParser().parse("t.yml", yaml.toString());

    assertThat(result.rejected()).isTrue();
    assertThat(SpecRules.texts(result))
        .anyMatch(text -> text.endsWith("rule collections stand for more than 50000 YAML nodes"));
  }
}
