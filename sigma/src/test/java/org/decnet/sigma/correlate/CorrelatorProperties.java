package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.decnet.sigma.correlate.BruteForce.Entry;
import org.decnet.sigma.correlate.BruteForce.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The correlator tells what working everything out anew at each event tells. */
class CorrelatorProperties {
  private static final long SPAN = 10 * Scenario.SECOND;
  private static final long LATENESS = 60 * Scenario.SECOND;
  private static final int STREAMS = 30;
  private static final int EVENTS = 150;

  /** A correlation in both forms. */
  record Case(
      String type, String condition, String field, boolean numeric, Predicate<List<Entry>> brute) {
    @Override
    public String toString() {
      return type + " " + condition;
    }

    String block(boolean grouped, boolean aliased) {
      return "type: "
          + type
          + ", rules: [a, b, c], timespan: 10s"
          + (grouped ? ", group-by: [host, user]" : "")
          + (condition.isEmpty() ? "" : ", condition: " + condition)
          + (aliased ? ", aliases: { host: { b: peer }, num: { b: other } }" : "");
    }

    BruteForce bruteForce(boolean grouped, boolean aliased) {
      return new BruteForce(
          SPAN,
          grouped ? List.of("host", "user") : List.of(),
          field.isEmpty() ? null : field,
          numeric,
          aliased ? Map.of("host", "peer", "num", "other") : Map.of(),
          brute);
    }
  }

  private static Predicate<List<Entry>> that(
      BruteForce.Aggregation number, String op, String limit) {
    BigDecimal bound = new BigDecimal(limit);
    return window -> {
      int order = number.of(window).compareTo(bound);
      return switch (op) {
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case "=" -> order == 0;
        case "!=" -> order != 0;
        default -> throw new AssertionError(op);
      };
    };
  }

  private static Case temporal(String condition, BruteForce.Order order) {
    return new Case(
        "temporal",
        condition,
        "",
        false,
        window -> order.holds(BruteForce.present(window), BruteForce.present(window)));
  }

  private static Case ordered(String condition, BruteForce.Order order) {
    return new Case("temporal_ordered", condition, "", false, BruteForce.ordered(order));
  }

  static Stream<Case> cases() {
    BruteForce.Aggregation count = BruteForce::count;
    BruteForce.Aggregation distinct = BruteForce::distinct;
    BruteForce.Aggregation sum = BruteForce::sum;
    BruteForce.Aggregation average = BruteForce::average;
    return Stream.of(
        new Case("event_count", "{ gte: 4 }", "", false, that(count, ">=", "4")),
        new Case(
            "event_count",
            "{ gt: 2, lte: 4 }",
            "",
            false,
            that(count, ">", "2").and(that(count, "<=", "4"))),
        new Case("event_count", "{ eq: 3 }", "", false, that(count, "=", "3")),
        new Case("event_count", "{ lt: 3 }", "", false, that(count, "<", "3")),
        new Case(
            "event_count",
            "{ gte: 2, neq: 3 }",
            "",
            false,
            that(count, ">=", "2").and(that(count, "!=", "3"))),
        new Case("value_count", "{ field: num, gte: 3 }", "num", false, that(distinct, ">=", "3")),
        new Case("value_count", "{ field: num, lte: 2 }", "num", false, that(distinct, "<=", "2")),
        new Case("value_sum", "{ field: num, gte: 7.5 }", "num", true, that(sum, ">=", "7.5")),
        new Case("value_sum", "{ field: num, eq: 1.1 }", "num", true, that(sum, "=", "1.1")),
        new Case("value_avg", "{ field: num, gt: 1.5 }", "num", true, that(average, ">", "1.5")),
        new Case("value_avg", "{ field: num, lte: 1 }", "num", true, that(average, "<=", "1")),
        new Case(
            "value_median",
            "{ field: num, gte: 2 }",
            "num",
            true,
            that(BruteForce.percentile("50"), ">=", "2")),
        new Case(
            "value_percentile",
            "{ field: num, percentile: 90, gt: 3.2 }",
            "num",
            true,
            that(BruteForce.percentile("90"), ">", "3.2")),
        new Case(
            "value_percentile",
            "{ field: num, percentile: 12.5, lte: 0.1 }",
            "num",
            true,
            that(BruteForce.percentile("12.5"), "<=", "0.1")),
        new Case(
            "value_percentile",
            "{ field: num, percentile: 0, eq: -3 }",
            "num",
            true,
            that(BruteForce.percentile("0"), "=", "-3")),
        new Case(
            "value_percentile",
            "{ field: num, percentile: 100, gte: 4 }",
            "num",
            true,
            that(BruteForce.percentile("100"), ">=", "4")),
        temporal("", (picked, present) -> present.size() == 3),
        temporal("a and not c", (picked, present) -> present.contains(0) && !present.contains(2)),
        temporal(
            "2 of them and not (a and b)",
            (picked, present) ->
                present.size() >= 2 && !(present.contains(0) && present.contains(1))),
        new Case("temporal", "{ eq: 2 }", "", false, that(BruteForce::rules, "=", "2")),
        ordered("", (picked, present) -> picked.size() == 3),
        ordered("a and c", (picked, present) -> picked.contains(0) && picked.contains(2)),
        ordered(
            "(a or b) and c",
            (picked, present) -> (picked.contains(0) || picked.contains(1)) && picked.contains(2)),
        ordered(
            "a and c and not b",
            (picked, present) -> picked.contains(0) && picked.contains(2) && !present.contains(1)),
        ordered("2 of them", (picked, present) -> picked.size() >= 2),
        new Case("temporal_ordered", "{ gte: 2 }", "", false, that(BruteForce::longest, ">=", "2")),
        new Case("temporal_ordered", "{ eq: 2 }", "", false, that(BruteForce::longest, "=", "2")));
  }

  /** Events with steps of time from none to more than a window, in order. */
  static List<Event> stream(Random random, int events) {
    List<Event> result = new ArrayList<>();
    long time = 1_000 * Scenario.SECOND;
    for (int i = 0; i < events; i++) {
      time += step(random);
      StringBuilder rules = new StringBuilder();
      for (String rule : List.of("a", "b", "c")) {
        if (random.nextInt(3) == 0) {
          rules.append(rule);
        }
      }
      result.add(new Event(time, "e" + i, rules.toString(), fields(random)));
    }
    return result;
  }

  private static long step(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> 0;
      case 1 -> random.nextLong(SPAN * 2);
      case 2 -> SPAN / 2;
      default -> random.nextLong(SPAN / 3);
    };
  }

  private static Map<String, Object> fields(Random random) {
    Map<String, Object> fields = new HashMap<>();
    for (String name : List.of("host", "peer")) {
      switch (random.nextInt(8)) {
        case 0 -> {}
        case 1 -> fields.put(name, List.of("h0", "h1"));
        default -> fields.put(name, "h" + random.nextInt(2));
      }
    }
    fields.put("user", (long) random.nextInt(2));
    for (String name : List.of("num", "other")) {
      switch (random.nextInt(8)) {
        case 0 -> {}
        case 1 -> fields.put(name, "none");
        case 2 -> fields.put(name, List.of("1", "0.1"));
        case 3 -> fields.put(name, "0.1");
        case 4 -> fields.put(name, "-3");
        default -> fields.put(name, (long) random.nextInt(6));
      }
    }
    return fields;
  }

  /** The order in which events arrive that are held up for up to the bound. */
  static List<Event> heldUp(List<Event> events, Random random) {
    Map<Event, Long> arrivals = new HashMap<>();
    events.forEach(event -> arrivals.put(event, event.time() + random.nextLong(LATENESS)));
    return events.stream().sorted(Comparator.comparing(arrivals::get)).toList();
  }

  private static List<String> told(Scenario scenario, List<Event> arrivals, Random restarts) {
    for (Event event : arrivals) {
      scenario.feed(event.time(), event.id(), event.rules(), event.fields());
      if (restarts.nextInt(40) == 0) {
        scenario.restart();
      }
      if (restarts.nextInt(60) == 0) {
        scenario.advance((double) scenario.state().frontier() / Scenario.SECOND);
      }
    }
    scenario.finish();
    assertThat(scenario.state().counters().late()).isZero();
    return scenario.matches().stream().map(CorrelatorProperties::text).sorted().toList();
  }

  private static String text(CorrelationMatch match) {
    return match.to() + " " + List.copyOf(match.group().values());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void correlatorEqualsBruteForce(Case test) {
    int found = 0;
    for (int seed = 0; seed < STREAMS; seed++) {
      Random random = new Random(seed);
      boolean grouped = seed % 3 != 0;
      boolean aliased = seed % 4 == 1;
      List<Event> arrivals = heldUp(stream(random, EVENTS), random);
      List<Event> released =
          arrivals.stream().sorted(Comparator.comparingLong(Event::time)).toList();
      List<String> expected = test.bruteForce(grouped, aliased).run(released);
      Scenario scenario = Scenario.of(test.block(grouped, aliased), CorrelatorOptions.live());

      List<String> actual = told(scenario, arrivals, random);

      assertThat(actual).as("seed %d", seed).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(STREAMS);
  }
}
