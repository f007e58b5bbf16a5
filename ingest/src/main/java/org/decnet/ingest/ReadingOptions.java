package org.decnet.ingest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says about the logs of a run.
 *
 * @param source name of their format; null to find it out
 * @param sensor name of the sensor that wrote them; null to take the name in the records
 * @param zone of times that name none
 * @param since time before which events are left out; null for none
 * @param limit most lines that are read
 */
public record ReadingOptions(
    @Nullable String source,
    @Nullable String sensor,
    ZoneId zone,
    @Nullable Instant since,
    long limit) {
  /** Everything is found out, and everything is read. */
  public static final ReadingOptions NONE =
      new ReadingOptions(null, null, ZoneOffset.UTC, null, Long.MAX_VALUE);
}
