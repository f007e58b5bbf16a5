package org.decnet.sigma.correlate.window;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a window holds at one moment.
 *
 * @param from time of its oldest event, or of the oldest that contributes
 * @param value the number that the correlation is about
 * @param events how many events contribute
 * @param first ids of the first of them
 * @param last ids of the last of them, without those in {@code first}
 */
public record Evidence(
    long from, BigDecimal value, int events, List<String> first, List<String> last) {
  /** Copies the lists. */
  public Evidence {
    first = List.copyOf(first);
    last = List.copyOf(last);
  }

  /** Evidence of events that are all at hand, in order. */
  static Evidence of(long from, BigDecimal value, List<String> ids, int limit) {
    int head = Math.min(limit, ids.size());
    int tail = Math.max(head, ids.size() - limit);
    return new Evidence(
        from, value, ids.size(), ids.subList(0, head), ids.subList(tail, ids.size()));
  }
}
