package org.decnet.model.canary;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something planted that tells when it is used. It has a blob or a generator, never both.
 *
 * @param deckyName decoy that it is planted on
 * @param blob the uploaded file that it is in; null if its file is made up
 * @param generator what makes its file up; null if its file was uploaded
 * @param instrumenter what puts it into an uploaded file; null if its file is made up
 * @param placementPath where on the decoy it lies; null if nobody said
 * @param slug its word in URLs and names: lower case, unique, not to be guessed
 * @param seed what everything made up in its file follows from
 * @param nonce what browsers must repeat; null if its file does not ask them
 * @param params what its maker wants in the file
 * @param lastError why its file could not be made; null if it could
 */
public record CanaryToken(
    UUID uuid,
    CanaryKind kind,
    String deckyName,
    @Nullable UUID blob,
    @Nullable CanaryGenerator generator,
    @Nullable CanaryInstrumenter instrumenter,
    @Nullable String placementPath,
    String slug,
    String seed,
    @Nullable String nonce,
    Map<String, String> params,
    Instant placedAt,
    @Nullable Instant lastTriggeredAt,
    long triggerCount,
    String createdBy,
    CanaryState state,
    @Nullable String lastError) {
  /** Copies the parameters. */
  public CanaryToken {
    if ((blob == null) == (generator == null)) {
      throw new IllegalArgumentException("A token has a blob or a generator, and not both");
    }
    params = Map.copyOf(params);
  }

  /** The same token, whose file could not be made. */
  public CanaryToken failed(String why) {
    return new CanaryToken(
        uuid,
        kind,
        deckyName,
        blob,
        generator,
        instrumenter,
        placementPath,
        slug,
        seed,
        nonce,
        params,
        placedAt,
        lastTriggeredAt,
        triggerCount,
        createdBy,
        CanaryState.FAILED,
        why);
  }

  /** Names the token without what is secret of it. */
  @Override
  public String toString() {
    return "CanaryToken[" + uuid + "]";
  }
}
