package org.decnet.model.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a request came to for the deliveries in it.
 *
 * @param at when it was over
 * @param statusCode status of the answer; null without one
 * @param error what went wrong; null if they arrived
 * @param retryAt when they are sent again; null if they arrived or are given up
 * @param health how the subscription fares now
 */
public record DeliveryOutcome(
    Instant at,
    @Nullable Integer statusCode,
    @Nullable String error,
    @Nullable Instant retryAt,
    WebhookHealth health) {
  /** Whether the deliveries arrived. */
  public boolean arrived() {
    return error == null;
  }

  /** Whether they are given up. */
  public boolean givenUp() {
    return error != null && retryAt == null;
  }
}
