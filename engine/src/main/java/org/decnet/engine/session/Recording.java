package org.decnet.engine.session;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A terminal recording. A finished one, whose hash is known, comes before an unfinished one, and
 * then the earlier before the later.
 *
 * @param ref name of the recording; null if the sensor gave the hash alone
 * @param sha256 hash of its bytes; null while it goes on
 */
public record Recording(Instant at, @Nullable String ref, @Nullable String sha256)
    implements Comparable<Recording> {
  private static final Comparator<Recording> ORDER =
      Comparator.comparing((Recording recording) -> recording.sha256() == null)
          .thenComparing(Recording::at)
          .thenComparing(Recording::ref, nullsLast(naturalOrder()))
          .thenComparing(Recording::sha256, nullsLast(naturalOrder()));

  @Override
  public int compareTo(Recording other) {
    return ORDER.compare(this, other);
  }
}
