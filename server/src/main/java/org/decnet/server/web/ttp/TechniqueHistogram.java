package org.decnet.server.web.ttp;

import java.time.Instant;
import java.util.List;
import org.decnet.server.web.http.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * How many tags there are in each interval, and how many of the most frequent techniques.
 *
 * @param start beginning of the first interval
 * @param end end of the last one
 * @param total tags of all techniques
 * @param buckets tags of all techniques by intervals in which there are any
 * @param techniques the most frequent first
 */
public record TechniqueHistogram(
    Instant start,
    Instant end,
    int intervalMinutes,
    long total,
    List<Bucket> buckets,
    List<Series> techniques) {
  /** Copies the lists. */
  public TechniqueHistogram {
    buckets = List.copyOf(buckets);
    techniques = List.copyOf(techniques);
  }

  /**
   * One technique, its sub-techniques included.
   *
   * @param techniqueId id in the active release
   * @param techniqueName null only if the active catalogue lacks the id
   * @param total tags of the technique
   * @param buckets intervals in which there are any, by time
   */
  public record Series(
      String techniqueId, @Nullable String techniqueName, long total, List<Bucket> buckets) {
    /** Copies the list. */
    public Series {
      buckets = List.copyOf(buckets);
    }
  }
}
