package org.decnet.server.web.http;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers to questions that are asked again soon. The number of kept answers is bounded. */
public final class CachedBy<K, V> {
  private final Clock clock;
  private final Duration life;
  private final int most;
  // In the order of their last use.
  private final Map<K, Cached<V>> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * No answers yet.
   *
   * @param life how long an answer is good for
   * @param most answers that are kept
   */
  public CachedBy(Clock clock, Duration life, int most) {
    this.clock = clock;
    this.life = life;
    this.most = most;
  }

  /** The answer to a question; found only once, however many ask at the same time. */
  public V get(K question, Function<K, V> source) {
    return of(question, () -> source.apply(question)).get();
  }

  private synchronized Cached<V> of(K question, Supplier<V> source) {
    Cached<V> known = kept.get(question);
    if (known == null) {
      if (kept.size() >= most) {
        kept.remove(kept.keySet().iterator().next());
      }
      known = new Cached<>(clock, life, source);
      kept.put(question, known);
    }
    return known;
  }
}
