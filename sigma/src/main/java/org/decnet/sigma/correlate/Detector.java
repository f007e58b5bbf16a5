package org.decnet.sigma.correlate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.EventView;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule set and a correlator in one: matches events of one kind, and correlates what matches.
 *
 * <p>For several kinds of event, make one of each and use the same {@link CorrelatorState} with
 * them. Immutable and safe for use by many threads, one state at a time.
 */
public final class Detector {
  private final RuleSet rules;
  private final Correlator correlator;
  private final Map<String, Integer> slots = new HashMap<>();

  /** Takes what was found. */
  public interface Listener {
    /** A rule matched the event at hand; not called for rules that only serve correlations. */
    void rule(Rule rule);

    /** A correlation came to hold, with this event or with one whose time is settled now. */
    void correlation(CorrelationMatch match);
  }

  /**
   * Ties a rule set to a correlator.
   *
   * @param rules compiled from rules that the correlator was compiled with
   * @param fields what the rule set was compiled for
   */
  public Detector(RuleSet rules, FieldCatalog fields, Correlator correlator) {
    this.rules = rules;
    this.correlator = correlator;
    for (String name : correlator.fieldNames()) {
      slots.put(name, fields.slot(name));
    }
  }

  /**
   * Looks at one event.
   *
   * @param time when it happened, in microseconds since the epoch
   * @param id what evidence calls it
   */
  public void detect(
      CorrelatorState state, EventView event, long time, String id, Listener listener) {
    List<Rule> matched = new ArrayList<>();
    rules.match(event, matched::add);
    for (Rule rule : matched) {
      if (correlator.reports(rule)) {
        listener.rule(rule);
      }
    }
    FieldValues values = name -> value(event, name);
    correlator.step(state, new MatchedEvent(time, id, matched, values), listener::correlation);
  }

  private @Nullable Object value(EventView event, String name) {
    int slot = slots.getOrDefault(name, FieldCatalog.NO_SLOT);
    return slot == FieldCatalog.NO_SLOT ? null : event.value(slot);
  }
}
