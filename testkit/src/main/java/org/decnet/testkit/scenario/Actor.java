package org.decnet.testkit.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operator.
 *
 * @param id name, which is the truth about his identity
 * @param asn network of his addresses, unless they rotate over others
 * @param rotationCount number of addresses; 1 for one that sticks
 * @param rotationAsns networks that the addresses take turns in; empty for his own
 * @param hassh name of the SSH client; null for one that hides it
 * @param hoursFrom first hour of activity, UTC
 * @param hoursTo hour after the last; may be less than the first, past midnight
 * @param jitterSeconds most that a session starts late
 * @param activeDays days with sessions, from 0
 */
public record Actor(
    String id,
    long asn,
    int rotationCount,
    List<Long> rotationAsns,
    @Nullable String hassh,
    int hoursFrom,
    int hoursTo,
    int jitterSeconds,
    List<Integer> activeDays) {
  /** Copies the lists. */
  public Actor {
    rotationAsns = List.copyOf(rotationAsns);
    activeDays = List.copyOf(activeDays);
  }
}
