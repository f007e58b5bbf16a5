package org.decnet.server.web.canary;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.canary.CanaryBlob;

/**
 * A file that was uploaded to be planted.
 *
 * @param filename name that it was first uploaded under
 */
public record CanaryBlobRow(
    UUID uuid,
    String sha256,
    String filename,
    String contentType,
    long sizeBytes,
    String uploadedBy,
    Instant uploadedAt) {
  static CanaryBlobRow of(CanaryBlob blob) {
    return new CanaryBlobRow(
        blob.uuid(),
        blob.sha256(),
        blob.filename(),
        blob.contentType(),
        blob.sizeBytes(),
        blob.uploadedBy(),
        blob.uploadedAt());
  }
}
