package org.decnet.engine.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tags count, by what they were seen at.
 *
 * @param since only those of events at this time or later; null for all
 * @param until only those of events before this time; null for all
 * @param sensor only those of what this sensor reported; null for all
 */
public record TagWindow(@Nullable Instant since, @Nullable Instant until, @Nullable String sensor) {
  /** Every tag counts. */
  public static final TagWindow ALL = new TagWindow(null, null, null);

  /** Whether every tag counts. */
  public boolean isOpen() {
    return since == null && until == null && sensor == null;
  }
}
