package org.decnet.sigma.correlate;

import java.util.List;
import org.decnet.sigma.Rule;

/**
 * An event that rules matched.
 *
 * @param time when it happened, in microseconds since the epoch
 * @param id what evidence calls it
 * @param rules the rules that it matched, as they were given to {@link Correlator#compile}; rules
 *     that no correlation refers to may be among them
 * @param fields its values; read during the call alone
 */
public record MatchedEvent(long time, String id, List<Rule> rules, FieldValues fields) {
  /** Copies the list. */
  public MatchedEvent {
    rules = List.copyOf(rules);
  }
}
