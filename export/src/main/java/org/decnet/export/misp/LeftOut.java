package org.decnet.export.misp;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what an event cannot hold, by what it is. */
final class LeftOut {
  private final SortedMap<String, Long> counts = new TreeMap<>();

  void add(String what, long count) {
    if (count > 0) {
      counts.merge(what, count, Long::sum);
    }
  }

  Map<String, Long> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }

  /** In words; empty if nothing was left out. */
  String words() {
    StringBuilder words = new StringBuilder();
    counts.forEach((what, count) ->
        words.append(words.isEmpty() ? "Left out: " : ", ").append(count).append(' ').append(what));
    return words.toString();
  }
}
