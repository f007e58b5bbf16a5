package org.decnet.model.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.NameUuid;
import org.decnet.model.bus.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one subscription.
 *
 * @param seq number of the event in the outbox
 * @param told when the event was told
 * @param payload what is sent, as it may leave the house
 * @param attempt requests so far, in this life
 * @param lives how often it was taken up again after it was given up
 * @param statusCode status of the last answer; null without one
 * @param error what went wrong last; null if nothing did
 * @param at last change
 * @param dueAt when it is sent; null once it is delivered or given up
 * @param deliveredAt null until it arrived
 * @param deadLetter whether it was given up
 */
public record WebhookDelivery(
    UUID id,
    UUID webhook,
    UUID eventId,
    long seq,
    Topic topic,
    String type,
    Instant told,
    Map<String, Object> payload,
    int attempt,
    int lives,
    @Nullable Integer statusCode,
    @Nullable String error,
    Instant at,
    @Nullable Instant dueAt,
    @Nullable Instant deliveredAt,
    boolean deadLetter) {
  private static final UUID NAMESPACE = NameUuid.of(NameUuid.URL_NAMESPACE, "decnet:webhook:v1");

  /** Copies the payload. */
  public WebhookDelivery {
    payload = Map.copyOf(payload);
  }

  /** The id of an event's delivery: the same event, queued twice, has one. */
  public static UUID id(UUID webhook, UUID event) {
    return NameUuid.of(NAMESPACE, webhook + "|" + event);
  }

  /** The id of events that are sent together. */
  public static UUID batchId(String events) {
    return NameUuid.of(NAMESPACE, events);
  }

  /** Whether it is still to be sent. */
  public boolean waits() {
    return dueAt != null;
  }
}
