package org.decnet.sigma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.json.JsonEvent;
import org.decnet.sigma.json.JsonReader;
import org.decnet.sigma.json.JsonRules;
import org.decnet.sigma.json.MalformedJson;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static Rule rule(String detection) {
    return rule("{ category: process_creation, product: windows }", detection);
  }

  private static Rule rule(String logsource, String detection) {
    String yaml =
        "title: T\nname: test_rule\nid: 0c5f9f5e-6a0f-5d0e-9d4b-3d1f3f0f7a11\nlogsource: "
            + logsource
            + "\ndetection: "
            + detection
            + "\n";
    return new RuleParser().parse("test.yml", yaml).rules().getFirst();
  }

  private static Rule selection(String selection) {
    return rule("{ sel: " + selection + ", condition: sel }");
  }

  private static Pipeline steps(String... steps) {
    String yaml = "name: test\nsteps:\n  - " + String.join("\n  - ", steps) + "\n";
    PipelineResult result = new PipelineReader().read("pipeline.yml", yaml);
    assertThat(result.problems()).isEmpty();
    return Objects.requireNonNull(result.pipeline());
  }

  private static boolean matches(Pipeline pipeline, Rule rule, String json) throws MalformedJson {
    JsonRules rules = JsonRules.compile(List.of(rule), List.of(pipeline));
    JsonEvent event = new JsonEvent(rules.fields());
    new JsonReader(rules.fields()).read(json, event);
    boolean[] matched = {false};
    rules.match(event, match -> matched[0] |= match.equals(rule));
    return matched[0];
  }

  @Test
  void renamedFieldsAreFoundUnderTheirNewNamesOnly() throws MalformedJson {
    Pipeline pipeline = steps("rename: { Image: process.executable }");
    Rule rule = selection("{ Image|endswith: cmd.exe, Other: 1 }");

    assertThat(
            matches(pipeline, rule, "{\"process\": {\"executable\": \"cmd.exe\"}, \"Other\": 1}"))
        .isTrue();
    assertThat(matches(pipeline, rule, "{\"Image\": \"cmd.exe\", \"Other\": 1}")).isFalse();
  }

  @Test
  void aFieldMayHaveSeveralNamesOfWhichTheFirstWithAValueCounts() throws MalformedJson {
    Pipeline pipeline = steps("rename: { Image: [New, Old] }");
    Rule negative = rule("{ sel: { Image: a }, condition: not sel }");
    Rule absent = selection("{ Image: null }");

    assertThat(matches(pipeline, selection("{ Image: a }"), "{\"Old\": \"a\"}")).isTrue();
    assertThat(matches(pipeline, selection("{ Image: a }"), "{\"Old\": \"a\", \"New\": \"b\"}"))
        .isFalse();
    assertThat(matches(pipeline, negative, "{\"Old\": \"a\"}")).isFalse();
    assertThat(matches(pipeline, absent, "{\"Old\": \"a\"}")).isFalse();
    assertThat(matches(pipeline, absent, "{}")).isTrue();
  }

  @Test
  void aPrefixGoesToFieldsThatNothingHasRenamed() throws MalformedJson {
    Pipeline pipeline =
        steps("rename: { EventID: id }", "{ prefix: data., except: [kept] }", "prefix: x.");
    Rule rule = selection("{ EventID: 1, Image: a, kept: b }");

    assertThat(
            matches(
                pipeline,
                rule,
                "{\"id\": 1, \"data\": {\"Image\": \"a\"}, \"x\":{\"kept\": \"b\"}}"))
        .isTrue();
  }

  @Test
  void aNameThatHasThePrefixAlreadyKeepsIt() throws MalformedJson {
    Rule rule = selection("{ data.Image: a }");

    assertThat(matches(steps("prefix: data."), rule, "{\"data\": {\"Image\": \"a\"}}")).isTrue();
  }

  @Test
  void keywordsHaveNoNameToChange() throws MalformedJson {
    assertThat(matches(steps("prefix: data."), selection("[needle]"), "{\"x\": \"a needle\"}"))
        .isTrue();
  }

  @Test
  void wholeValuesAreReplacedAndPartsAreNot() throws MalformedJson {
    Pipeline pipeline = steps("values: { Level: { High: [H, 3], '2': Medium } }");

    assertThat(matches(pipeline, selection("{ Level: HIGH }"), "{\"Level\": \"h\"}")).isTrue();
    assertThat(matches(pipeline, selection("{ Level: high }"), "{\"Level\": 3}")).isTrue();
    assertThat(matches(pipeline, selection("{ Level: high }"), "{\"Level\": \"high\"}")).isFalse();
    assertThat(matches(pipeline, selection("{ Level: 2 }"), "{\"Level\": \"medium\"}")).isTrue();
    assertThat(matches(pipeline, selection("{ Level|contains: high }"), "{\"Level\": \"highest\"}"))
        .isTrue();
    assertThat(matches(pipeline, selection("{ Other: high }"), "{\"Other\": \"high\"}")).isTrue();
  }

  @Test
  void allValuesWithAChoiceForOneNeedOneOfTheChoice() throws MalformedJson {
    Pipeline pipeline = steps("values: { f: { a: [x, y] } }");
    Rule rule = selection("{ f|all: [a, b] }");

    assertThat(matches(pipeline, rule, "{\"f\": [\"y\", \"b\"]}")).isTrue();
    assertThat(matches(pipeline, rule, "{\"f\": [\"x\", \"y\"]}")).isFalse();
    assertThat(matches(pipeline, rule, "{\"f\": [\"a\", \"b\"]}")).isFalse();
  }

  @Test
  void requiredThingsAreNeededByEveryCondition() throws MalformedJson {
    Pipeline pipeline = steps("require: { EventID: [1, 2] }");
    Rule rule = rule("{ a: { f: 1 }, b: { f: 2 }, _required: { f: 3 }, condition: [a, b] }");

    assertThat(matches(pipeline, rule, "{\"f\": 2, \"EventID\": 1}")).isTrue();
    assertThat(matches(pipeline, rule, "{\"f\": 1, \"EventID\": 2}")).isTrue();
    assertThat(matches(pipeline, rule, "{\"f\": 1, \"EventID\": 3}")).isFalse();
    assertThat(matches(pipeline, rule, "{\"f\": 3, \"EventID\": 1}")).isFalse();
  }

  @Test
  void stepsWorkInTheOrderTheyStand() throws MalformedJson {
    Rule rule = selection("{ a: 1 }");

    assertThat(matches(steps("rename: { a: b }", "rename: { b: c }"), rule, "{\"c\": 1}")).isTrue();
    assertThat(matches(steps("rename: { b: c }", "rename: { a: b }"), rule, "{\"b\": 1}")).isTrue();
    assertThat(
            matches(steps("require: { x: 1 }", "rename: { x: y }"), rule, "{\"a\": 1, \"y\": 1}"))
        .isTrue();
  }

  @Test
  void aStepIsForRulesOfItsLogsourceOnly() {
    Pipeline pipeline =
        steps(
            "{ rename: { f: g }, logsource: [{ service: sshd }, { category: process_creation }] }");

    assertThat(pipeline.apply(selection("{ f: 1 }"))).isNotEqualTo(selection("{ f: 1 }"));
    Rule other = rule("{ product: windows }", "{ sel: { f: 1 }, condition: sel }");
    assertThat(pipeline.apply(other)).isSameAs(other);
  }

  @Test
  void aStepMayBeForNamedRulesOnly() {
    Rule rule = selection("{ f: 1 }");

    assertThat(steps("{ rename: { f: g }, rules: [test_rule] }").apply(rule)).isNotEqualTo(rule);
    assertThat(
            steps("{ rename: { f: g }, rules: 0c5f9f5e-6a0f-5d0e-9d4b-3d1f3f0f7a11 }").apply(rule))
        .isNotEqualTo(rule);
    assertThat(steps("{ rename: { f: g }, rules: [other] }").apply(rule)).isSameAs(rule);
  }

  @Test
  void headerLogsourceAndPlacesStay() {
    Rule rule = selection("{ f: 1 }");
    Rule result = steps("rename: { f: g }").apply(rule);

    assertThat(result.header()).isSameAs(rule.header());
    assertThat(result.logsource()).isSameAs(rule.logsource());
  }

  @Test
  void severalPipelinesWorkOneAfterTheOther() throws MalformedJson {
    List<Pipeline> two = List.of(steps("rename: { a: b }"), steps("prefix: p."));
    Rule rule = selection("{ a: 1 }");
    JsonRules rules = JsonRules.compile(List.of(rule), two);

    assertThat(rules.fields().names()).containsExactly("p.b");
  }
}
