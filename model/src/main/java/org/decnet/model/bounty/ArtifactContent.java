package org.decnet.model.bounty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Captured bytes, whatever they were called.
 *
 * @param size in bytes; null if neither a sensor nor the kept file says
 * @param names names that they have on decoys
 * @param deckies decoys that captured them
 * @param attackers attackers who sent them first under some name
 * @param count number of events that name them
 * @param latest the name that was seen last
 * @param fileType media type that the bytes show, such as {@code application/x-elf}; null if they
 *     were never kept
 */
public record ArtifactContent(
    String sha256,
    @Nullable Long size,
    long names,
    long deckies,
    long attackers,
    long count,
    Instant firstSeen,
    Instant lastSeen,
    ArtifactName latest,
    StoredArtifact.BlobState state,
    @Nullable String fileType) {}
