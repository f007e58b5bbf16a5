package org.decnet.engine.port;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;

/**
 * What a histogram of tags counts.
 *
 * @param technique only its tags, those of its sub-techniques included; null for all techniques
 * @param from beginning, by the time of events
 * @param until end, not included, at most {@value LogStore#MOST_INTERVALS} intervals later
 * @param interval whole seconds, at least one
 * @param minConfidence lowest shown confidence, 0 to 1
 */
public record TagSpan(
    @Nullable TechniqueId technique,
    Instant from,
    Instant until,
    Duration interval,
    double minConfidence) {
  /** Checks that the number of intervals is bounded. */
  public TagSpan {
    if (interval.toSeconds() < 1 || !interval.equals(interval.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("An interval has whole seconds, not " + interval);
    }
    if (Duration.between(from, until).compareTo(interval.multipliedBy(LogStore.MOST_INTERVALS))
        > 0) {
      throw new IllegalArgumentException("More than " + LogStore.MOST_INTERVALS + " intervals");
    }
  }
}
