package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Document;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.SigmaProblem;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final String ID = "11111111-2222-4333-8444-aaaaaaaaaaaa";

  private static String correlation(String name, String rules) {
    return "title: T\nname: "
        + name
        + "\ncorrelation: { type: temporal, timespan: 1m, rules: ["
        + rules
        + "] }\n";
  }

  /** Documents of files called 0.yml, 1.yml and so on. */
  private static List<Document> files(String... files) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < files.length; i++) {
      documents.addAll(new RuleParser().parse(i + ".yml", files[i]).documents());
    }
    return documents;
  }

  private static List<String> problems(String... files) {
    return Correlator.compile(files(files), CorrelatorOptions.sorted()).problems().stream()
        .map(SigmaProblem::describe)
        .toList();
  }

  private static List<String> running(String... files) {
    return Correlator.compile(files(files), CorrelatorOptions.sorted())
        .correlator()
        .correlations()
        .stream()
        .map(Correlation::ruleId)
        .toList();
  }

  @Test
  void aRuleOfAnotherFileIsFoundByNameOrId() {
    String identified = Scenario.rule("r") + "id: " + ID + "\n";

    assertThat(problems(correlation("x", "r"), identified)).isEmpty();
    assertThat(problems(correlation("x", ID), identified)).isEmpty();
    assertThat(problems(correlation("x", ID.toUpperCase(Locale.ROOT)), identified)).isEmpty();
  }

  @Test
  void correlationsStandAfterWhatTheyReferTo() {
    assertThat(
            running(
                correlation("top", "mid, r"),
                correlation("mid", "low"),
                correlation("low", "r"),
                Scenario.rule("r")))
        .containsExactly("low", "mid", "top");
  }

  @Test
  void aMissingRuleIsAnErrorAtItsPlace() {
    assertThat(problems(correlation("x", "r, gone"), Scenario.rule("r")))
        .containsExactly(
            "0.yml:3:57: error: [x] correlation.rules: no rule has the name or id 'gone'");
  }

  @Test
  void whatRefersToABrokenCorrelationIsBrokenToo() {
    String[] files = {
      correlation("top", "mid"),
      correlation("mid", "gone"),
      correlation("fine", "r"),
      Scenario.rule("r")
    };
    assertThat(problems(files))
        .containsExactly(
            "1.yml:3:54: error: [mid] correlation.rules: no rule has the name or id 'gone'",
            "0.yml:3:54: error: [top] correlation.rules: 'mid' has an error");
    assertThat(running(files)).containsExactly("fine");
  }

  @Test
  void aNameThatTwoDocumentsHaveIsAnError() {
    assertThat(problems(correlation("x", "r"), Scenario.rule("r"), Scenario.rule("r")))
        .containsExactly(
            "0.yml:3:54: error: [x] correlation.rules: 'r' may mean rules of 1.yml and 2.yml");
  }

  @Test
  void oneRuleUnderTwoNamesIsAnError() {
    String[] files = {correlation("x", "r, " + ID), Scenario.rule("r") + "id: " + ID + "\n"};
    assertThat(problems(files))
        .containsExactly(
            "0.yml:3:57: error: [x] correlation.rules: '"
                + ID
                + "' is listed under another name too");
    assertThat(running(files)).isEmpty();
  }

  @Test
  void aCorrelationCannotReferToItself() {
    assertThat(problems(correlation("x", "x")))
        .containsExactly(
            "0.yml:3:54: error: [x] correlation.rules: a correlation cannot refer to itself");
  }

  @Test
  void aCycleIsAnErrorOfEachThatIsInIt() {
    assertThat(
            problems(
                correlation("x", "y"),
                correlation("y", "r, z"),
                correlation("z", "x"),
                correlation("outside", "x"),
                Scenario.rule("r")))
        .containsExactly(
            "0.yml:3:54: error: [x] correlation.rules: 'y' refers back to this correlation",
            "1.yml:3:57: error: [y] correlation.rules: 'z' refers back to this correlation",
            "2.yml:3:54: error: [z] correlation.rules: 'x' refers back to this correlation",
            "3.yml:3:54: error: [outside] correlation.rules: 'x' has an error");
  }

  @Test
  void levelsAreBoundedWhateverTheOrderOfFiles() {
    List<String> files = new ArrayList<>();
    for (int level = 300; level > 1; level--) {
      files.add(correlation("c" + level, "c" + (level - 1)));
    }
    files.add(correlation("c1", "r"));
    files.add(Scenario.rule("r"));

    assertThat(problems(files.toArray(String[]::new)))
        .hasSize(300 - 16)
        .first()
        .isEqualTo(
            "283.yml:3:54: error: [c17] correlation.rules: more than 16 levels of correlations");
    assertThat(running(files.toArray(String[]::new))).hasSize(16);
  }

  @Test
  void anAliasMayCallARuleByNameThatIsListedById() {
    String listed =
        "title: T\nname: x\ncorrelation: { type: temporal, timespan: 1m, rules: ["
            + ID
            + "], group-by: [h], aliases: { h: { %s: host } } }\n";
    String rule = Scenario.rule("r") + "id: " + ID + "\n";

    assertThat(problems(listed.replace("%s", "r"), rule)).isEmpty();
    assertThat(problems(listed.replace("%s", ID), rule)).isEmpty();
    assertThat(problems(listed.replace("%s", "q"), rule))
        .containsExactly(
            "0.yml:3:119: error: [x] correlation.aliases.h: the correlation lists no rule 'q'");
  }

  @Test
  void aConditionWithTooManyOrdersIsAnError() {
    StringBuilder rules = new StringBuilder("r1");
    for (int i = 2; i <= 100; i++) {
      rules.append(", r").append(i);
    }
    String yaml =
        "title: T\ncorrelation: { type: temporal_ordered, timespan: 1m, rules: ["
            + rules
            + "], condition: 50 of them }\n";

    assertThat(new RuleParser().parse("x.yml", yaml).problems())
        .extracting(SigmaProblem::message)
        .containsExactly("more than 64 alternatives of order");
  }

  @Test
  void anOrderThatContradictsItselfIsAnError() {
    String yaml =
        "title: T\ncorrelation: { type: temporal_ordered, timespan: 1m, rules: [q, r],"
            + " condition: q and r and not (q or r) }\n";

    assertThat(new RuleParser().parse("x.yml", yaml).problems())
        .extracting(SigmaProblem::message)
        .containsExactly("can never hold");
  }
}
