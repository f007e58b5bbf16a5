package org.decnet.engine.cases;

import java.util.List;
import org.decnet.model.event.Event;
import org.decnet.model.tag.RuleId;

/**
 * One input and what a rule must make of it.
 *
 * @param rule the rule
 * @param matches whether it must match
 * @param vector whether the specification demands the case
 * @param events the input: one event, or those of a session or an attack, in order
 * @param cites statements that the match must rest on, in order; empty if any will do
 * @param label the input in a few words, for people
 */
public record RuleCase(
    RuleId rule,
    boolean matches,
    boolean vector,
    List<Event> events,
    List<String> cites,
    String label) {
  /** Copies the list. */
  public RuleCase {
    events = List.copyOf(events);
    cites = List.copyOf(cites);
  }
}
