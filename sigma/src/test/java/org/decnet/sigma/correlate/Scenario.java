package org.decnet.sigma.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Document;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.SigmaProblem;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.jspecify.annotations.Nullable;

/** Correlations as YAML over the rules a, b, c and d, with events fed one by one. */
final class Scenario {
  static final long SECOND = 1_000_000;

  private final Map<String, Rule> rules = new HashMap<>();
  private final Correlator correlator;
  private CorrelatorState state;
  private final List<CorrelationMatch> matches = new ArrayList<>();
  private int events;

  private Scenario(List<Document> documents, CorrelatorOptions settings) {
    documents.stream()
        .filter(Rule.class::isInstance)
        .map(Rule.class::cast)
        .forEach(rule -> rules.put(rule.ruleId(), rule));
    CompiledCorrelations compiled = Correlator.compile(documents, settings);
    assertThat(compiled.problems()).isEmpty();
    correlator = compiled.correlator();
    state = correlator.newState();
  }

  /** One correlation called test, by the inside of its block. */
  static Scenario of(String block) {
    return of(block, CorrelatorOptions.sorted());
  }

  static Scenario of(String block, CorrelatorOptions settings) {
    return ofYaml("title: Test\nname: test\ncorrelation: { " + block + " }\n", settings);
  }

  /** Whole documents, to which the rules are added. */
  static Scenario ofYaml(String yaml, CorrelatorOptions settings) {
    List<Document> documents = new ArrayList<>(documents(yaml));
    for (String name : List.of("a", "b", "c", "d")) {
      documents.addAll(documents(rule(name)));
    }
    return new Scenario(documents, settings);
  }

  static String rule(String name) {
    return "title: Rule "
        + name
        + "\nname: "
        + name
        + "\nlogsource: { category: test }\ndetection: { s: { f: "
        + name
        + " }, condition: s }\n";
  }

  static List<Document> documents(String yaml) {
    ParseResult result = new RuleParser().parse("test.yml", yaml);
    assertThat(result.problems().stream().filter(SigmaProblem::isError)).isEmpty();
    return result.documents();
  }

  /** An event that rules (their names with blanks between) matched; ids are e1, e2 and so on. */
  Scenario event(double seconds, String matched, @Nullable Object... namesAndValues) {
    Map<String, Object> fields = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        fields.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    events++;
    return feed((long) (seconds * SECOND), "e" + events, matched, fields);
  }

  Scenario feed(long time, String id, String matched, Map<String, Object> fields) {
    List<Rule> of = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "d")) {
      if (matched.contains(name)) {
        of.add(rules.get(name));
      }
    }
    correlator.step(state, new MatchedEvent(time, id, of, fields::get), matches::add);
    return this;
  }

  Scenario advance(double seconds) {
    correlator.advance(state, (long) (seconds * SECOND), matches::add);
    return this;
  }

  Scenario finish() {
    correlator.finish(state, matches::add);
    return this;
  }

  /** Writes the state down and goes on from what was written. */
  Scenario restart() {
    try {
      state = correlator.restore(correlator.snapshot(state));
    } catch (MalformedSnapshot e) {
      throw new AssertionError(e);
    }
    return this;
  }

  Correlator correlator() {
    return correlator;
  }

  CorrelatorState state() {
    return state;
  }

  List<CorrelationMatch> matches() {
    return matches;
  }

  /** Each match as {@code name seconds value {group}}. */
  List<String> told() {
    return matches.stream().map(Scenario::text).toList();
  }

  private static String text(CorrelationMatch match) {
    double seconds = (double) match.to() / SECOND;
    String time = seconds == Math.rint(seconds) ? "" + (long) seconds : "" + seconds;
    return match.correlation().ruleId()
        + " "
        + time
        + " "
        + match.value().stripTrailingZeros().toPlainString()
        + (match.group().isEmpty() ? "" : " " + match.group());
  }
}
