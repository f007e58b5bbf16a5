package org.decnet.testkit.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What sensors would have written down, and what is true about it.
 *
 * @param lines Cowrie's JSON log, in order of time
 * @param truths by address
 */
public record ScenarioLog(List<String> lines, Map<String, Truth> truths) {
  /**
   * Who is behind an address.
   *
   * @param campaign the operation; the identity's own name if there is none
   * @param day first day of activity
   * @param hour first hour of activity
   */
  public record Truth(String identity, String campaign, long asn, int day, int hour) {}

  /** Copies both. */
  public ScenarioLog {
    lines = List.copyOf(lines);
    truths = Map.copyOf(truths);
  }

  /** The true identity of each address. */
  public Map<String, String> identities() {
    return truths.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().identity()));
  }

  /** The true campaign of each address. */
  public Map<String, String> campaigns() {
    return truths.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().campaign()));
  }
}
