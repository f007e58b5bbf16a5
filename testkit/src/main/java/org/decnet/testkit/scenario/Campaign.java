package org.decnet.testkit.scenario;

import java.util.List;

/**
 * One operation.
 *
 * @param id name, which is the truth about the campaign
 * @param durationDays days from the start of the scenario
 * @param pauses days, first and last, on which nobody is active
 */
public record Campaign(
    String id, int durationDays, List<Pause> pauses, List<Actor> actors, List<Phase> phases) {
  /** Days of silence. */
  public record Pause(int from, int to) {}

  /** Copies the lists; refuses a phase of nobody. */
  public Campaign {
    pauses = List.copyOf(pauses);
    actors = List.copyOf(actors);
    phases = List.copyOf(phases);
    for (Phase phase : phases) {
      if (actors.stream().noneMatch(actor -> actor.id().equals(phase.actor()))) {
        throw new IllegalArgumentException(id + ": no actor " + phase.actor());
      }
    }
  }

  /** Whether anybody may be active on a day. */
  boolean isActive(int day) {
    return day < durationDays
        && pauses.stream().noneMatch(pause -> pause.from() <= day && day <= pause.to());
  }
}
