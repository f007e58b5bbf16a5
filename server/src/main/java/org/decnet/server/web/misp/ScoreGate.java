package org.decnet.server.web.misp;

import java.util.ArrayList;
import java.util.List;
import org.decnet.export.misp.MispExport;
import org.decnet.model.tag.TechniqueTally;

/** Decides whether anybody else should hear of an event (spec 06, section 2). */
final class ScoreGate {
  private static final String DISCOVERY = "TA0007";

  private final int minScore;

  ScoreGate(int minScore) {
    this.minScore = minScore;
  }

  /**
   * A decision.
   *
   * @param passes whether the event is sent
   * @param reasons why, in words
   */
  record Decision(boolean passes, List<String> reasons) {}

  /**
   * Decides on an event.
   *
   * @param tallies what was done within its scope
   * @param force whether somebody wants it to be sent whatever it says
   */
  Decision on(MispExport.Event event, List<TechniqueTally> tallies, boolean force) {
    List<String> reasons = new ArrayList<>();
    boolean grave = event.score() >= minScore;
    reasons.add("score " + event.score() + (grave ? " reaches " : " is below ") + minScore);
    event.reason().forEach((name, value) -> reasons.add(name + " " + value));
    boolean onlyLooked =
        tallies.stream().allMatch(tally -> tally.tactic().value().equals(DISCOVERY));
    if (onlyLooked) {
      reasons.add("nothing but discovery was seen");
    }
    if (force) {
      reasons.add("forced");
    }
    return new Decision(force || (grave && !onlyLooked), reasons);
  }
}
