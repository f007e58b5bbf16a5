package org.decnet.server.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.decnet.model.webhook.DeliveryOutcome;
import org.decnet.model.webhook.WebhookHealth;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from a request (spec 09, section 4, and ADR 194): a delivery is tried again
 * after 1, 2 and 4 seconds, then given up; after each that was given up the subscription rests, the
 * longer the more of them follow each other; the fifth disables it.
 */
final class DeliveryPolicy {
  /** Deliveries given up one after the other that disable a subscription. */
  static final int MOST_FAILURES = 5;

  private static final List<Duration> RETRIES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  private static final List<Duration> RESTS =
      List.of(
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30));
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final double SPREAD = 0.2;

  private final DoubleSupplier random;

  /**
   * A policy.
   *
   * @param random numbers from 0 to 1, which spread retries
   */
  DeliveryPolicy(DoubleSupplier random) {
    this.random = random;
  }

  /**
   * What a request came to.
   *
   * @param before how the subscription fared
   * @param attempts requests for the delivery before this one
   */
  DeliveryOutcome judge(WebhookHealth before, int attempts, SendResult result, Instant at) {
    String error = result.error();
    if (error == null) {
      return new DeliveryOutcome(at, result.status(), null, null, recovered(before, at));
    }
    if (result.mayPass() && attempts < RETRIES.size()) {
      Instant retryAt = at.plus(longer(spread(RETRIES.get(attempts)), result.retryAfter()));
      return new DeliveryOutcome(at, result.status(), error, retryAt, failing(before, error, at));
    }
    return new DeliveryOutcome(at, result.status(), error, null, worse(before, error, at));
  }

  private static WebhookHealth recovered(WebhookHealth before, Instant at) {
    return new WebhookHealth(0, at, before.lastFailureAt(), before.lastError(), null, null);
  }

  private static WebhookHealth failing(WebhookHealth before, String error, Instant at) {
    return new WebhookHealth(
        before.consecutiveFailures(), before.lastSuccessAt(), at, error, null, null);
  }

  private static WebhookHealth worse(WebhookHealth before, String error, Instant at) {
    int failures = before.consecutiveFailures() + 1;
    boolean over = failures >= MOST_FAILURES;
    Instant resumesAt = over ? null : at.plus(RESTS.get(Math.min(failures, RESTS.size()) - 1));
    return new WebhookHealth(
        failures, before.lastSuccessAt(), at, error, resumesAt, over ? at : null);
  }

  private Duration spread(Duration usual) {
    double factor = 1 - SPREAD + 2 * SPREAD * random.getAsDouble();
    return Duration.ofMillis(Math.round(usual.toMillis() * factor));
  }

  private static Duration longer(Duration usual, @Nullable Duration asked) {
    if (asked == null || asked.compareTo(usual) <= 0) {
      return usual;
    }
    return asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
  }
}
