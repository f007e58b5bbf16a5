package org.decnet.sigma.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Finding;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.pipeline.BundledPipelines;
import org.decnet.sigma.pipeline.EventSource;
import org.junit.jupiter.api.Test;

class JsonRulesTest {
  private static final Rule PROCESS =
      rule("process", "{ category: process_creation, product: linux }", "{ Image: /bin/id }");
  private static final Rule FILE =
      rule("file", "{ category: file_event, product: linux }", "{ Image: /bin/id }");
  private static final Rule LOST = rule("lost", "{ product: zeppelin }", "{ Image: /bin/id }");
  private static final String EVENT = "{\"kind\": \"process\", \"Image\": \"/bin/id\"}";

  private static Rule rule(String title, String logsource, String selection) {
    return new RuleParser()
        .parse(
            title + ".yml",
            "title: "
                + title
                + "\nlogsource: "
                + logsource
                + "\ndetection: { sel: "
                + selection
                + ", condition: sel }\n")
        .rules()
        .getFirst();
  }

  private static JsonRules compile(Rule... rules) {
    return JsonRules.compile(List.of(rules), BundledPipelines.named("decnet"));
  }

  private static JsonEvent event(JsonRules rules, String json) throws MalformedJson {
    JsonEvent event = new JsonEvent(rules.fields());
    new JsonReader(rules.fields()).read(json, event);
    return event;
  }

  private static List<Rule> matching(JsonRules rules, String json) throws MalformedJson {
    List<Rule> found = new ArrayList<>();
    rules.match(event(rules, json), found::add);
    return found;
  }

  @Test
  void anEventMeetsTheRulesAboutItsLogsAndGetsThemAsTheyWereGiven() throws MalformedJson {
    JsonRules rules = compile(FILE, PROCESS, LOST);

    assertThat(matching(rules, EVENT)).singleElement().isSameAs(PROCESS);
    assertThat(rules.covers(PROCESS, event(rules, EVENT))).isTrue();
    assertThat(rules.covers(FILE, event(rules, EVENT))).isFalse();
    assertThat(rules.unreachable()).containsExactly(LOST);
  }

  @Test
  void withoutRoutingEveryEventMeetsEveryRule() throws MalformedJson {
    JsonRules rules = compile(FILE, PROCESS, LOST).withoutRouting();

    assertThat(matching(rules, EVENT)).containsExactly(FILE, PROCESS, LOST);
    assertThat(rules.unreachable()).isEmpty();
  }

  @Test
  void withoutPipelinesNamesAreLiteralAndNothingIsRouted() throws MalformedJson {
    JsonRules rules = JsonRules.compile(List.of(FILE, LOST), List.of());

    assertThat(matching(rules, EVENT)).containsExactly(FILE, LOST);
    assertThat(rules.sourceOf(event(rules, EVENT))).isSameAs(EventSource.ANY);
  }

  @Test
  void anEventThatNoPipelineKnowsMeetsNoRule() throws MalformedJson {
    JsonRules rules = compile(PROCESS);

    assertThat(matching(rules, "{\"Image\": \"/bin/id\"}")).isEmpty();
    assertThat(rules.sourceOf(event(rules, "{}"))).isNull();
  }

  @Test
  void aMatchIsExplainedAndSoIsWhatDoesNotMatch() throws MalformedJson {
    JsonRules rules = compile(PROCESS);

    assertThat(rules.explain(PROCESS, event(rules, EVENT))).isInstanceOf(Explanation.Matched.class);
    assertThat(rules.explain(PROCESS, event(rules, "{\"Image\": \"x\"}")).text())
        .contains("does not hold for Image = \"x\"");
    assertThatThrownBy(() -> rules.explain(FILE, event(rules, EVENT)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anExplanationNamesTheWayThatTheValueCameBy() throws MalformedJson {
    Rule rule = rule("windows", "{ category: process_creation }", "{ Image: C:\\a.exe, User: x }");
    JsonRules rules = JsonRules.compile(List.of(rule), BundledPipelines.named("evtx"));
    String json = "{\"Event\": {\"EventData\": {\"NewProcessName\": \"C:\\\\b.exe\"}}}";

    Explanation explanation = rules.explain(rule, event(rules, json));

    assertThat(explanation.rule()).isSameAs(rule);
    assertThat(explanation)
        .isInstanceOfSatisfying(
            Explanation.NotMatched.class,
            not ->
                assertThat(not.reasons())
                    .extracting(Finding::field)
                    .containsExactly("Event.EventData.NewProcessName", "Event.EventData.User"));
  }

  @Test
  void changedRulesKeepTheFieldsUnlessTheyNameNewOnes() throws MalformedJson {
    JsonRules before = compile(PROCESS);
    JsonRules same = before.recompiled(List.of(PROCESS, FILE));
    Rule wider = rule("wider", "{ category: process_creation }", "{ CommandLine: id }");
    JsonRules more = before.recompiled(List.of(PROCESS, wider));

    assertThat(same.fields()).isSameAs(before.fields());
    assertThat(matching(same, "{\"kind\": \"file_op\", \"Image\": \"/bin/id\"}"))
        .containsExactly(FILE);
    assertThat(matching(more, "{\"kind\": \"process\", \"CommandLine\": \"id\"}"))
        .containsExactly(wider);
    assertThat(matching(more, EVENT)).containsExactly(PROCESS);
  }

  @Test
  void keywordsThatNoRuleHadBeforeAreFoundToo() throws MalformedJson {
    Rule keyword = rule("keyword", "{ category: process_creation }", "[needle]");
    JsonRules rules = compile(PROCESS).recompiled(List.of(keyword));

    assertThat(matching(rules, "{\"kind\": \"process\", \"x\": \"a needle\"}"))
        .containsExactly(keyword);
  }

  @Test
  void fieldsOfOnesOwnAreReadToo() throws MalformedJson {
    JsonRules rules =
        JsonRules.compile(List.of(PROCESS), BundledPipelines.named("decnet"), List.of("pwd"));
    JsonEvent event = event(rules, "{\"pwd\": \"/root\"}");

    assertThat(event.value(rules.fields().slot("pwd"))).isEqualTo("/root");
  }
}
