package org.decnet.model.canary;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was uploaded to be planted.
 *
 * @param sha256 hash of its content; no two have the same
 * @param filename name that it was uploaded under
 * @param contentType what the uploader says it is
 */
public record CanaryBlob(
    UUID uuid,
    String sha256,
    String filename,
    String contentType,
    long sizeBytes,
    String uploadedBy,
    Instant uploadedAt) {
  /** Most bytes of one. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;
}
