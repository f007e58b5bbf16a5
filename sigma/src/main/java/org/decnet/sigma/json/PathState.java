package org.decnet.sigma.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in an event the reader is: what the value here is, and where the names below lead. */
final class PathState {
  private static final int[] NOWHERE = {};

  /** Slots that take the value here. */
  int[] slots = NOWHERE;

  /** For each of the slots, how far its value is from being preferred; less is better. */
  int[] ranks = NOWHERE;

  final Map<String, PathState> named = new HashMap<>();

  /** Where a name that is not listed leads; null if no rule looks there. */
  @Nullable PathState other;

  @Nullable PathState below(String name) {
    PathState next = named.get(name);
    return next == null ? other : next;
  }

  /** Whether no rule looks at anything below. */
  boolean isEnd() {
    return named.isEmpty() && other == null;
  }
}
