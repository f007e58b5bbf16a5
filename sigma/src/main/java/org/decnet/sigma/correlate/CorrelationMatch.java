package org.decnet.sigma.correlate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.Correlation;

/**
 * A correlation that has come to hold.
 *
 * @param correlation the correlation
 * @param group the values that the events share, by the names of {@link Correlation#groupBy()}
 * @param from time of the first event that contributes, in microseconds since the epoch
 * @param to time of the event with which it came to hold
 * @param value the number that the correlation is about: events, values, their sum, rules
 * @param events how many events contribute
 * @param firstEvents ids of the first of them
 * @param lastEvents ids of the last of them, as far as they are not among the first
 */
public record CorrelationMatch(
    Correlation correlation,
    Map<String, String> group,
    long from,
    long to,
    BigDecimal value,
    int events,
    List<String> firstEvents,
    List<String> lastEvents) {
  /** Copies the collections. */
  public CorrelationMatch {
    group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
    firstEvents = List.copyOf(firstEvents);
    lastEvents = List.copyOf(lastEvents);
  }
}
