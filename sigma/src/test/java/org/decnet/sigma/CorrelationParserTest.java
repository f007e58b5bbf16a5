package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Correlation.Bound;
import org.decnet.sigma.Correlation.Combination;
import org.decnet.sigma.Correlation.Operator;
import org.decnet.sigma.Correlation.Reference;
import org.decnet.sigma.Correlation.Threshold;
import org.decnet.sigma.ast.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationParserTest {
  private static Correlation parse(String block) {
    ParseResult result =
        new RuleParser().parse("c.yml", "title: C\ncorrelation: { " + block + " }\n");
    assertThat(result.problems().stream().filter(SigmaProblem::isError)).isEmpty();
    return result.correlations().get(0);
  }

  private static List<String> messages(String block) {
    return TestRules.problemsOf("title: C\ncorrelation: { " + block + " }\n").stream()
        .map(problem -> problem.severity().word() + " " + problem.field() + " " + problem.message())
        .toList();
  }

  private static Threshold threshold(String condition) {
    return (Threshold)
        parse("type: value_sum, rules: [r], timespan: 1m, condition: " + condition).criterion();
  }

  @Test
  void everyKeyOfACorrelationArrives() {
    String yaml =
        """
        title: Several logins
        name: several
        level: high
        correlation:
          type: value_count
          rules:
            - failed
            - denied
          group-by: [ host, user ]
          timespan: 5m
          aliases:
            user:
              failed: TargetUser
              denied: Subject
          condition:
            field: [ source, port ]
            gte: 3
            lt: 10
          generate: true
        """;
    Correlation correlation = new RuleParser().parse("several.yml", yaml).correlations().get(0);

    assertThat(correlation.ruleId()).isEqualTo("several");
    assertThat(correlation.level()).isEqualTo(Level.HIGH);
    assertThat(correlation.type()).isEqualTo(Correlation.Type.VALUE_COUNT);
    assertThat(correlation.rules())
        .containsExactly(
            new Reference("failed", new Place(7, 7)), new Reference("denied", new Place(8, 7)));
    assertThat(correlation.groupBy()).containsExactly("host", "user");
    assertThat(correlation.timespan()).isEqualTo(Duration.ofMinutes(5));
    assertThat(correlation.aliases())
        .containsExactly(
            new Correlation.Alias(
                "user", Map.of("failed", "TargetUser", "denied", "Subject"), new Place(12, 5)));
    assertThat(correlation.criterion())
        .isEqualTo(
            new Threshold(
                List.of(
                    new Bound(Operator.GTE, BigDecimal.valueOf(3)),
                    new Bound(Operator.LT, BigDecimal.TEN)),
                List.of("source", "port"),
                null));
    assertThat(correlation.generate()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "30s, PT30S",
    "5m, PT5M",
    "24h, PT24H",
    "2d, PT48H",
    "1w, PT168H",
    "1M, PT720H",
    "1y, PT8760H",
    "10y, PT87600H",
  })
  void timespanIsANumberAndAUnit(String text, Duration expected) {
    Correlation correlation =
        parse("type: event_count, rules: [r], timespan: " + text + ", condition: { gte: 2 }");

    assertThat(correlation.timespan()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5", "m", "5 m", "5min", "-5m", "1.5h", "5D", "'5m '", "[5m]", "1234567890s"})
  void otherTimespansAreErrors(String text) {
    assertThat(messages("type: event_count, rules: [r], condition: { gte: 2 }, timespan: " + text))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("error correlation.timespan must be a whole number with one of s, m, h, d, w,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "11y", "3651d", "999999999y"})
  void timespanIsBounded(String text) {
    assertThat(messages("type: event_count, rules: [r], condition: { gte: 2 }, timespan: " + text))
        .containsExactly(
            "error correlation.timespan must be longer than nothing, and at most 3650 days");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ type: near, rules: [r], timespan: 1m }"
            + "|correlation.type must be one of event_count, value_count, value_sum, value_avg,"
            + " value_percentile, value_median, temporal, temporal_ordered, not 'near'",
        "{ rules: [r], timespan: 1m }|correlation.type a correlation needs a type",
        "{ type: temporal, timespan: 1m }|correlation.rules a correlation needs rules to refer to",
        "{ type: temporal, rules: [], timespan: 1m }|correlation.rules must list from 1 to 100 names",
        "{ type: temporal, rules: [a, a], timespan: 1m }|correlation.rules 'a' is listed twice",
        "{ type: temporal, rules: [a, [b]], timespan: 1m }|correlation.rules must be a name, not a list",
        "{ type: temporal, rules: [a, b] }|correlation.timespan a correlation needs a timespan",
        "{ type: temporal, rules: [a], timespan: 1m, window: 3 }|correlation.window unknown key:",
        "{ type: event_count, rules: [a], timespan: 1m }|correlation.condition event_count needs a condition",
        "{ type: event_count, rules: [a], timespan: 1m, condition: [1] }"
            + "|correlation.condition must be a map, not a list",
        "{ type: event_count, rules: [a], timespan: 1m, condition: a }"
            + "|correlation.condition must be a map for event_count: only temporal types",
        "{ type: temporal, rules: [a, b], timespan: 1m, condition: a and c }"
            + "|correlation.condition no rule of this correlation is called 'c'",
        "{ type: temporal, rules: [a, b], timespan: 1m, condition: a and }"
            + "|correlation.condition ends where a rule of this correlation is expected",
        "{ type: temporal, rules: [a, b], timespan: 1m, group-by: [x, x] }"
            + "|correlation.group-by 'x' is listed twice",
        "{ type: temporal, rules: [a, b], timespan: 1m, generate: 'yes' }"
            + "|correlation.generate must be true or false, not a text",
        "{ type: temporal, rules: [a, b], timespan: 1m, aliases: [x] }"
            + "|correlation.aliases must be a map, not a list",
        "{ type: temporal, rules: [a, b], timespan: 1m, aliases: { x: y }, group-by: [x] }"
            + "|correlation.aliases.x must be a map from rule to field, not a text",
        "{ type: temporal, rules: [a], timespan: 1m, aliases: { x: { a: f, c: y } }, group-by: [x] }"
            + "|correlation.aliases.x the correlation lists no rule 'c'",
        "{ type: temporal, rules: [a], timespan: 1m, aliases: { x: { a: [f] } }, group-by: [x] }"
            + "|correlation.aliases.x must name a field, not a list",
      })
  void brokenBlockIsAnErrorThatSaysWhatWasExpected(String block, String expected) {
    List<String> messages =
        TestRules.problemsOf("title: C\ncorrelation: " + block + "\n").stream()
            .filter(SigmaProblem::isError)
            .map(problem -> problem.field() + " " + problem.message())
            .toList();
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0)).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "event_count|{ field: x, gte: 2 }|.field has no meaning for event_count",
        "event_count|{ percentile: 5, gte: 2 }|.percentile has no meaning for event_count",
        "event_count|{ }| needs one of gt, gte, lt, lte, eq and neq",
        "event_count|{ more: 2 }|.more unknown key",
        "event_count|{ gte: two }|.gte must be a number, not 'two'",
        "event_count|{ gte: '2' }|.gte must be a number, not '2'",
        "event_count|{ gte: 0x10 }|.gte must be a number, not '0x10'",
        "event_count|{ gte: 2.5 }|.gte must be a whole number from 0",
        "event_count|{ gte: -2 }|.gte must be a whole number from 0",
        "event_count|{ gt: 1, gte: 2 }| two bounds must be a lower and an upper one, or one and neq",
        "event_count|{ lt: 3, lte: 2 }| two bounds must be a lower and an upper one, or one and neq",
        "event_count|{ eq: 3, neq: 2 }| two bounds must be a lower and an upper one, or one and neq",
        "event_count|{ eq: 3, gt: 2 }| two bounds must be a lower and an upper one, or one and neq",
        "event_count|{ gt: 1, lt: 9, neq: 2 }| at most two of gt",
        "event_count|{ gt: 3, lt: 4 }| no number is within these bounds",
        "event_count|{ lte: 3, gte: 4 }| no number is within these bounds",
        "event_count|{ lt: 1 }| can never hold",
        "event_count|{ lte: 0 }| can never hold",
        "event_count|{ eq: 0 }| can never hold",
        "temporal|{ gt: 1 }| can never hold: there are only 1 rules",
        "temporal|{ eq: 2 }| can never hold: there are only 1 rules",
        "temporal|{ field: a, eq: 1 }|.field has no meaning for temporal",
        "value_count|{ gte: 2 }|.field value_count needs a field",
        "value_count|{ field: [x, x], gte: 2 }|.field 'x' is listed twice",
        "value_sum|{ field: [x, y], gte: 2 }|.field at most 1 for value_sum",
        "value_sum|{ field: x, gte: 1e999999999999 }|.gte must be a number",
        "value_sum|{ field: x, gt: 3, lt: 3 }| no number is within these bounds",
        "value_sum|{ field: x, gte: 3.1, lte: 3 }| no number is within these bounds",
        "value_percentile|{ field: x, gte: 2 }|.percentile value_percentile needs a percentile",
        "value_percentile|{ field: x, gte: 2, percentile: 101 }|.percentile must be a number from 0 to 100",
        "value_percentile|{ field: x, gte: 2, percentile: -1 }|.percentile must be a number from 0 to 100",
        "value_median|{ field: x, gte: 2, percentile: 50 }|.percentile has no meaning for value_median",
      })
  void brokenBoundsAreAnError(String type, String condition, String expected) {
    List<String> messages =
        messages("type: " + type + ", rules: [r], timespan: 1m, condition: " + condition);
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0)).startsWith("error correlation.condition" + expected);
  }

  @Test
  void aRangeMayTouchAndNeedNotBeWhole() {
    assertThat(threshold("{ field: x, gte: 3, lte: 3 }").bounds()).hasSize(2);
    assertThat(threshold("{ field: x, gt: -0.5, lt: 0.5 }").bounds())
        .extracting(Bound::limit)
        .containsExactly(new BigDecimal("-0.5"), new BigDecimal("0.5"));
    assertThat(threshold("{ field: x, gte: 3, neq: 5 }").bounds()).hasSize(2);
  }

  @Test
  void percentileMayBeAFraction() {
    Threshold threshold =
        (Threshold)
            parse(
                    "type: value_percentile, rules: [r], timespan: 1m, "
                        + "condition: { field: x, percentile: 99.9, gt: 5 }")
                .criterion();

    assertThat(threshold.percentile()).isEqualTo("99.9");
  }

  @Test
  void temporalWithoutConditionNeedsAllRules() {
    assertThat(parse("type: temporal, rules: [a, b], timespan: 1m").criterion())
        .isEqualTo(
            new Combination(
                new Condition.And(List.of(new Condition.Ref("a"), new Condition.Ref("b")))));
  }

  @Test
  void temporalConditionCombinesRulesByName() {
    String id = "11111111-2222-4333-8444-555555555555";
    Combination combination =
        (Combination)
            parse(
                    "type: temporal_ordered, rules: [a, b, "
                        + id
                        + "], timespan: 1m, condition: a and not (b or "
                        + id
                        + ")")
                .criterion();

    assertThat(combination.condition())
        .isEqualTo(
            new Condition.And(
                List.of(
                    new Condition.Ref("a"),
                    new Condition.Not(
                        new Condition.Or(
                            List.of(new Condition.Ref("b"), new Condition.Ref(id)))))));
  }

  @Test
  void whatHasNoEffectIsAWarning() {
    assertThat(messages("type: temporal, rules: [a, b], timespan: 1m, condition: a"))
        .containsExactly("warning correlation.rules the condition does not use this rule");
    assertThat(messages("type: temporal, rules: [a], timespan: 1m, aliases: { x: { a: y } }"))
        .containsExactly(
            "warning correlation.aliases.x neither group-by nor field uses this alias");
    assertThat(
            messages(
                "type: temporal, rules: [a, b], timespan: 1m, aliases: { x: { a: y } },"
                    + " group-by: [x]"))
        .containsExactly(
            "warning correlation.aliases.x names no field for 'b': its field 'x' is used");
    assertThat(messages("type: event_count, rules: [a], timespan: 1m, condition: { lt: 5 }"))
        .containsExactly(
            "warning correlation.condition holds from the first event of a group on:"
                + " silence is not seen");
  }

  @Test
  void generateMayStandBesideTheBlock() {
    String rest = "correlation: { type: temporal, rules: [a], timespan: 1m";
    RuleParser parser = new RuleParser();

    assertThat(
            parser
                .parse("c.yml", "title: C\n" + rest + " }\ngenerate: true\n")
                .correlations()
                .get(0)
                .generate())
        .isTrue();
    assertThat(parse("type: temporal, rules: [a], timespan: 1m").generate()).isFalse();
    assertThat(TestRules.problemsOf("title: C\n" + rest + ", generate: true }\ngenerate: false\n"))
        .extracting(SigmaProblem::describe)
        .containsExactly("test.yml:3:11: error: [C] generate: contradicts correlation.generate");
  }

  @Test
  void aCorrelationHasNoDetectionOfItsOwn() {
    String yaml =
        """
        title: C
        correlation: { type: temporal, rules: [a], timespan: 1m }
        detection: { s: { f: x }, condition: s }
        """;
    assertThat(TestRules.problemsOf(yaml))
        .extracting(SigmaProblem::describe)
        .containsExactly(
            "test.yml:3:12: error: [C] detection: a correlation has none: write a document of its"
                + " own");
  }
}
