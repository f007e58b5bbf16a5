package org.decnet.server.web.http;

import java.time.Duration;
import java.time.Instant;
import org.decnet.engine.port.LogStore;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * A span of time that is counted by intervals, of which there are not too many.
 *
 * @param start beginning
 * @param end end, not included
 * @param minutes length of an interval
 */
public record IntervalRange(Instant start, Instant end, int minutes) {
  private static final int LONGEST = 60 * 24 * 366;

  /**
   * Which parameters say so, and how many intervals end now if they say nothing.
   *
   * @param start name of the parameter for the beginning
   * @param end name of the parameter for the end
   * @param usual intervals unless there is a beginning
   */
  public record Names(String start, String end, int usual) {}

  /**
   * Reads the parameters of a client.
   *
   * @throws ApiException 400 if they are no times, or too many intervals
   */
  public static IntervalRange of(
      Names names, @Nullable String start, @Nullable String end, int minutes, Instant now) {
    if (minutes < 1 || minutes > LONGEST) {
      throw ApiException.badParameter("interval_minutes", "a whole number from 1 to " + LONGEST);
    }
    Duration interval = Duration.ofMinutes(minutes);
    Instant givenEnd = TextParameter.time(names.end(), end);
    Instant givenStart = TextParameter.time(names.start(), start);
    Instant until = givenEnd == null ? behind(now, interval) : givenEnd;
    Instant from =
        givenStart == null ? until.minus(interval.multipliedBy(names.usual())) : givenStart;
    if (!from.isBefore(until)) {
      throw ApiException.badParameter(names.start(), "earlier than the end");
    }
    if (Duration.between(from, until).compareTo(interval.multipliedBy(LogStore.MOST_INTERVALS))
        > 0) {
      throw ApiException.badParameter(
          "interval_minutes",
          "so long that at most "
              + LogStore.MOST_INTERVALS
              + " intervals lie between start and end");
    }
    return new IntervalRange(from, until, minutes);
  }

  /** Length of an interval. */
  public Duration interval() {
    return Duration.ofMinutes(minutes);
  }

  /** Where the interval of a moment ends: so that who asks every second is told the same. */
  private static Instant behind(Instant now, Duration interval) {
    long seconds = interval.toSeconds();
    return Instant.ofEpochSecond((Math.floorDiv(now.getEpochSecond(), seconds) + 1) * seconds);
  }
}
