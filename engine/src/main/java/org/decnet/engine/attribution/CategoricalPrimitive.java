package org.decnet.engine.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges a primitive that is one of some words, such as the way to correct mistakes. */
public final class CategoricalPrimitive {
  private static final int WINDOW = 5;
  private static final int CLEAR = 4;
  private static final double MULTI_ACTOR_CONFIDENCE = 0.6;

  private CategoricalPrimitive() {}

  /**
   * Judges values.
   *
   * @param values in the order of their event times
   */
  public static Attribution judge(List<String> values) {
    int count = values.size();
    if (count < Attribution.FEWEST) {
      return Attribution.unknown(count);
    }
    int start = Math.max(0, count - WINDOW);
    List<String> window = values.subList(start, count);
    List<String> before = values.subList(Math.max(0, start - WINDOW), start);
    Map.Entry<String, Integer> most = mostFrequent(window);
    double agreement = (double) most.getValue() / window.size();
    Optional<String> majority = majority(window);
    AttributionState state =
        majority.isPresent() ? compared(majority.get(), before) : divided(window);
    double confidence =
        state == AttributionState.MULTI_ACTOR
            ? Math.min(MULTI_ACTOR_CONFIDENCE, agreement)
            : agreement;
    return new Attribution(most.getKey(), state, confidence, count);
  }

  private static AttributionState compared(String majority, List<String> before) {
    boolean same =
        before.isEmpty()
            || majority(before).filter(earlier -> earlier.equals(majority)).isPresent();
    return same ? AttributionState.STABLE : AttributionState.DRIFTING;
  }

  private static AttributionState divided(List<String> window) {
    int flips = 0;
    for (int i = 1; i < window.size(); i++) {
      flips += window.get(i).equals(window.get(i - 1)) ? 0 : 1;
    }
    int repeats = window.size() - 1 - flips;
    boolean alternates =
        window.size() >= CLEAR && new HashSet<>(window).size() == 2 && flips >= 2 * repeats;
    return alternates ? AttributionState.MULTI_ACTOR : AttributionState.CONFLICTED;
  }

  /** The value that four have, or all if there are fewer. */
  private static Optional<String> majority(List<String> window) {
    Map.Entry<String, Integer> most = mostFrequent(window);
    return most.getValue() >= Math.min(CLEAR, window.size())
        ? Optional.of(most.getKey())
        : Optional.empty();
  }

  /** Of several the least, so that it does not depend on the order. */
  private static Map.Entry<String, Integer> mostFrequent(List<String> window) {
    Map<String, Integer> counts = new TreeMap<>();
    window.forEach(value -> counts.merge(value, 1, Integer::sum));
    Map.Entry<String, Integer> most = Map.entry("", 0);
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      most = entry.getValue() > most.getValue() ? entry : most;
    }
    return most;
  }
}
