package org.decnet.engine.tag;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.decnet.model.tag.RuleId;

/**
 * Counts the tags that rules give to attackers, minute by minute of the events' own time, so that
 * the same events in the same order give the same tags. Bounded; safe for many threads.
 */
final class TagRates {
  /** Rules, attackers and minutes that are remembered; what was asked longest ago goes first. */
  static final int MOST = 50_000;

  private static final int MINUTE = 60;

  private final ReentrantLock counting = new ReentrantLock();
  private final Map<Key, Integer> counts =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Integer> eldest) {
          return size() > MOST;
        }
      };

  private record Key(RuleId rule, UUID attacker, long minute) {}

  /** Counts one tag, and says whether it is still within a limit. */
  boolean admits(RuleId rule, UUID attacker, Instant at, int limit) {
    Key key = new Key(rule, attacker, Math.floorDiv(at.getEpochSecond(), MINUTE));
    counting.lock();
    try {
      int count = counts.getOrDefault(key, 0);
      counts.put(key, Math.min(count, limit) + 1);
      return count < limit;
    } finally {
      counting.unlock();
    }
  }
}
