package org.decnet.model.bounty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that a sensor captured.
 *
 * @param size bytes as the sensor, or the kept file, says; null if neither does
 * @param attackerUuid who sent it first; null if it is not known any more
 * @param count number of events that name it
 * @param state whether the file itself is here
 */
public record StoredArtifact(
    ArtifactName name,
    String sha256,
    @Nullable Long size,
    @Nullable UUID attackerUuid,
    Instant firstSeen,
    Instant lastSeen,
    long count,
    BlobState state) {
  /** Where the bytes of a captured file are. */
  public enum BlobState {
    /** Only its hash is known. */
    ABSENT,
    /** It is kept. */
    KEPT,
    /** It was kept, and went to make room. */
    EVICTED
  }
}
