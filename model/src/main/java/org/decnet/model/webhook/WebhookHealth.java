package org.decnet.model.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How sending to a subscription fares.
 *
 * @param consecutiveFailures deliveries given up since the last that arrived
 * @param lastError what went wrong last, for people; null if nothing ever did
 * @param resumesAt nothing is sent before; null if nothing holds sending back
 * @param autoDisabledAt when its failures disabled it; null if they did not
 */
public record WebhookHealth(
    int consecutiveFailures,
    @Nullable Instant lastSuccessAt,
    @Nullable Instant lastFailureAt,
    @Nullable String lastError,
    @Nullable Instant resumesAt,
    @Nullable Instant autoDisabledAt) {
  /** Nothing was sent yet. */
  public static final WebhookHealth NEW = new WebhookHealth(0, null, null, null, null, null);

  /** Whether sending is held back at a time. */
  public boolean rests(Instant now) {
    return resumesAt != null && now.isBefore(resumesAt);
  }

  /** The same, as if nothing had failed: what an operator says who enables it. */
  public WebhookHealth cleared() {
    return new WebhookHealth(0, lastSuccessAt, lastFailureAt, lastError, null, null);
  }
}
