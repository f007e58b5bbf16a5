package org.decnet.cli.score;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts of something by key, and how many of them are right. */
final class Tally {
  private final Map<String, long[]> counts = new TreeMap<>();

  /** Counts one. */
  void add(String key, boolean right) {
    long[] count = counts.computeIfAbsent(key, none -> new long[2]);
    count[0]++;
    count[1] += right ? 1 : 0;
  }

  /**
   * A count.
   *
   * @param all how many
   * @param right how many of them are right
   */
  record Count(long all, long right) {
    double share() {
      return all == 0 ? 0 : (double) right / all;
    }
  }

  /** The counts by key, in the keys' order. */
  Map<String, Count> counts() {
    Map<String, Count> result = new LinkedHashMap<>();
    counts.forEach((key, count) -> result.put(key, new Count(count[0], count[1])));
    return result;
  }
}
