package org.decnet.server.web.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.webhook.WebhookDelivery;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to a subscription.
 *
 * @param attempt requests so far, since it was last taken up
 * @param statusCode status of the last answer; null without one
 * @param error what went wrong last; null if nothing did
 * @param at last change
 * @param dueAt when it is sent; null once it is delivered or given up
 * @param deliveredAt null until it arrived
 * @param deadLetter whether it was given up
 */
public record DeliveryRow(
    UUID id,
    UUID webhook,
    UUID eventId,
    String topic,
    String type,
    int attempt,
    @Nullable Integer statusCode,
    @Nullable String error,
    Instant at,
    @Nullable Instant dueAt,
    @Nullable Instant deliveredAt,
    boolean deadLetter) {
  static DeliveryRow of(WebhookDelivery delivery) {
    return new DeliveryRow(
        delivery.id(),
        delivery.webhook(),
        delivery.eventId(),
        delivery.topic().value(),
        delivery.type(),
        delivery.attempt(),
        delivery.statusCode(),
        delivery.error(),
        delivery.at(),
        delivery.dueAt(),
        delivery.deliveredAt(),
        delivery.deadLetter());
  }
}
