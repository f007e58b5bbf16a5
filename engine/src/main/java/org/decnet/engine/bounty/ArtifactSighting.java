package org.decnet.engine.bounty;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.decnet.engine.session.Joins;
import org.decnet.model.bounty.ArtifactName;
import org.jspecify.annotations.Nullable;

/**
 * What events say about a file that a sensor captured. Where a sensor gave one name to two files,
 * the later one counts.
 *
 * @param first the first capture
 * @param last the last capture
 * @param size bytes as the sensor says; null if it does not
 * @param count number of events
 */
public record ArtifactSighting(
    ArtifactName name, Capture first, Content last, @Nullable Long size, long count) {
  /** Who sent a file when. */
  public record Capture(Instant at, @Nullable UUID attacker) {
    private static final Comparator<Capture> ORDER =
        Comparator.comparing(Capture::at)
            .thenComparing(
                capture -> capture.attacker == null ? "" : capture.attacker.toString(),
                Comparator.naturalOrder());
  }

  /** What a name stood for when. */
  public record Content(Instant at, String sha256) {
    private static final Comparator<Content> ORDER =
        Comparator.comparing(Content::at).thenComparing(Content::sha256);
  }

  /** Both sightings of one name together. */
  public ArtifactSighting join(ArtifactSighting other) {
    return new ArtifactSighting(
        name,
        Capture.ORDER.compare(first, other.first) <= 0 ? first : other.first,
        Content.ORDER.compare(last, other.last) >= 0 ? last : other.last,
        Joins.least(size, other.size),
        count + other.count);
  }
}
