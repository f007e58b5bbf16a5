package org.decnet.model.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription's events are signed with.
 *
 * @param secret in clear
 * @param next the newer secret, while both hold; null outside of a rotation
 * @param rotatedAt when the newer one was made; null outside of a rotation
 */
public record WebhookSecrets(String secret, @Nullable String next, @Nullable Instant rotatedAt) {
  /** How long the older secret holds after a rotation. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  /** The secrets that hold at a time, newest first. */
  public List<String> at(Instant now) {
    if (next == null || rotatedAt == null) {
      return List.of(secret);
    }
    return now.isBefore(rotatedAt.plus(OVERLAP)) ? List.of(next, secret) : List.of(next);
  }

  /** Stars instead of the secrets. */
  @Override
  public String toString() {
    return "WebhookSecrets[***]";
  }
}
