package org.decnet.server.web.finds;

import java.time.Instant;
import java.util.Locale;
import org.decnet.model.bounty.ArtifactContent;
import org.jspecify.annotations.Nullable;

/**
 * Captured bytes, whatever they were called.
 *
 * @param size in bytes; null if nobody said
 * @param nameCount names that they have on decoys
 * @param deckyCount decoys that captured them
 * @param attackerCount attackers who sent them first under some name
 * @param count number of events that name them
 * @param decky decoy under which they can be fetched
 * @param service its service
 * @param storedAs their name there
 * @param state kept, evicted or absent
 * @param fileType media type that the bytes show; null if they were never kept
 */
public record ArtifactContentRow(
    String sha256,
    @Nullable Long size,
    long nameCount,
    long deckyCount,
    long attackerCount,
    long count,
    Instant firstSeen,
    Instant lastSeen,
    String decky,
    String service,
    String storedAs,
    String state,
    @Nullable String fileType) {

  /** The row of a content. */
  static ArtifactContentRow of(ArtifactContent content) {
    return new ArtifactContentRow(
        content.sha256(),
        content.size(),
        content.names(),
        content.deckies(),
        content.attackers(),
        content.count(),
        content.firstSeen(),
        content.lastSeen(),
        content.latest().decky(),
        content.latest().service(),
        content.latest().storedAs(),
        content.state().name().toLowerCase(Locale.ROOT),
        content.fileType());
  }
}
