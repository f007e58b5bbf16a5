package org.decnet.server.web.finds;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.decnet.model.bounty.StoredArtifact;
import org.jspecify.annotations.Nullable;

/**
 * A captured file under one name.
 *
 * @param size in bytes; null if nobody said
 * @param attackerUuid who sent it first
 * @param count number of events that name it
 * @param state kept, evicted or absent
 */
public record ArtifactRow(
    String decky,
    String service,
    String storedAs,
    String sha256,
    @Nullable Long size,
    @Nullable UUID attackerUuid,
    Instant firstSeen,
    Instant lastSeen,
    long count,
    String state) {

  /** The row of a file. */
  public static ArtifactRow of(StoredArtifact artifact) {
    return new ArtifactRow(
        artifact.name().decky(),
        artifact.name().service(),
        artifact.name().storedAs(),
        artifact.sha256(),
        artifact.size(),
        artifact.attackerUuid(),
        artifact.firstSeen(),
        artifact.lastSeen(),
        artifact.count(),
        artifact.state().name().toLowerCase(Locale.ROOT));
  }
}
