package org.decnet.server.web.logs;

import java.time.Instant;
import java.util.List;
import org.decnet.server.web.http.Bucket;

/**
 * How many lines of the log are in each interval.
 *
 * @param start beginning of the first interval
 * @param end end of the last one
 * @param buckets intervals in which there are any, by time
 */
public record Histogram(
    Instant start, Instant end, int intervalMinutes, long total, List<Bucket> buckets) {
  /** Copies the list. */
  public Histogram {
    buckets = List.copyOf(buckets);
  }
}
