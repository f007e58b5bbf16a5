package org.decnet.cli.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Rule;
import org.decnet.sigma.json.JsonEvent;
import org.decnet.sigma.json.JsonReader;
import org.decnet.sigma.json.JsonRules;
import org.decnet.sigma.json.MalformedJson;
import org.decnet.sigma.pipeline.EventSource;
import org.jspecify.annotations.Nullable;

/** Runs recorded cases against rules, once with the logs that rules are about, and once without. */
final class Regression {
  private final JsonRules routed;
  private final JsonRules unrouted;
  private final JsonReader reader;
  private final JsonEvent event;
  private final Map<String, Rule> byId = new HashMap<>();

  Regression(JsonRules rules) {
    this.routed = rules;
    this.unrouted = rules.withoutRouting();
    this.reader = new JsonReader(rules.fields());
    this.event = new JsonEvent(rules.fields());
    rules
        .rules()
        .forEach(rule -> {
          if (rule.id() != null) {
            byId.put(rule.id(), rule);
          }
        });
  }

  /**
   * A rule that must fire, and how it did.
   *
   * @param rule id of the rule
   * @param fired on how many events it fired
   * @param reason why it did not fire on the last event that it did not fire on
   */
  record Outcome(String rule, long fired, String reason) {}

  /**
   * A rule about other logs that fires if nobody asks which logs an event is from.
   *
   * @param source what the event is; null if no pipeline knows it
   */
  record CrossMatch(Rule rule, @Nullable EventSource source) {}

  /** What running a case gave. */
  record Result(RegressionCase one, List<Outcome> outcomes, List<CrossMatch> crossMatches) {
    boolean passed() {
      return outcomes.stream().allMatch(outcome -> one.passes(outcome.fired()));
    }
  }

  /**
   * Runs one case.
   *
   * @throws DecnetException if its events cannot be read
   */
  Result run(RegressionCase one) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    one.rules().forEach(id -> tallies.put(id, new Tally(byId.get(id))));
    IdentityHashMap<Rule, CrossMatch> crossMatches = new IdentityHashMap<>();
    List<CrossMatch> inOrder = new ArrayList<>();
    forEachEvent(
        one,
        ignored -> {
          tallies.values().forEach(Tally::count);
          EventSource source = routed.sourceOf(event);
          unrouted.match(
              event,
              rule -> {
                if (!routed.covers(rule, event) && !crossMatches.containsKey(rule)) {
                  crossMatches.put(rule, new CrossMatch(rule, source));
                  inOrder.add(crossMatches.get(rule));
                }
              });
        });
    List<Outcome> outcomes = new ArrayList<>();
    tallies.forEach((id, tally) -> outcomes.add(new Outcome(id, tally.fired, tally.reason)));
    return new Result(one, outcomes, inOrder);
  }

  private void forEachEvent(RegressionCase one, Consumer<JsonEvent> onEvent) {
    byte[] content = RuleFiles.events(one.events());
    if (one.text()) {
      new String(content, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> {
            reader.readLine(line, event);
            onEvent.accept(event);
          });
      return;
    }
    try {
      reader.readAll(content, event, onEvent);
    } catch (MalformedJson e) {
      throw new DecnetException(ErrorCode.MALFORMED_RECORD, one.events() + ": " + e.describe(), e);
    }
  }

  /** Counts the events on which a rule fires. */
  private final class Tally {
    private final @Nullable Rule rule;
    private long fired;
    private String reason = "there is no event";

    Tally(@Nullable Rule rule) {
      this.rule = rule;
      if (rule == null) {
        reason = "there is no such rule, or its file is rejected";
      }
    }

    void count() {
      if (rule == null) {
        return;
      }
      boolean[] hit = {false};
      routed.match(event, match -> hit[0] |= match.equals(rule));
      if (hit[0]) {
        fired++;
      } else {
        reason = whyNot(rule);
      }
    }

    private String whyNot(Rule silent) {
      if (!routed.covers(silent, event)) {
        EventSource source = routed.sourceOf(event);
        return "the rule is about "
            + silent.logsource().describe()
            + ", the event is "
            + (source == null ? "of unknown logs" : source.title());
      }
      Explanation explanation = routed.explain(silent, event);
      return explanation.text();
    }
  }
}
