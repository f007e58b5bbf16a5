package org.decnet.model.bounty;

import java.time.Instant;

/**
 * A captured file that is kept, named by its hash.
 *
 * @param size its bytes
 * @param allocated the bytes that it takes on the disk
 * @param decky the decoy whose quota it takes, as in {@link ArtifactName}
 * @param fileType media type that its first bytes show
 */
public record KeptBlob(
    String sha256, long size, long allocated, String decky, Instant storedAt, String fileType) {}
