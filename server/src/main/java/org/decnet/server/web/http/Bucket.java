package org.decnet.server.web.http;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/** How many there are in one interval, by its beginning. */
public record Bucket(Instant time, long count) {
  /** Buckets by time. */
  public static List<Bucket> of(SortedMap<Instant, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Bucket(entry.getKey(), entry.getValue()))
        .toList();
  }
}
