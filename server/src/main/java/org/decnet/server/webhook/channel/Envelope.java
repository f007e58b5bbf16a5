package org.decnet.server.webhook.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decnet.model.bus.Message;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookDelivery;

/**
 * What is sent in one request.
 *
 * @param id id of the event, by which a receiver knows it again
 * @param ts when the event was told
 * @param together the events that are sent in this one; empty if it is one itself
 */
public record Envelope(
    UUID id,
    String topic,
    String type,
    Instant ts,
    Map<String, Object> payload,
    List<Envelope> together) {
  private static final String BATCH = "webhook.batch";
  private static final String TEST = "webhook.test";

  /** Copies payload and events. */
  public Envelope {
    payload = Map.copyOf(payload);
    together = List.copyOf(together);
  }

  /** One event by itself, several in one. */
  public static Envelope of(List<WebhookDelivery> deliveries) {
    if (deliveries.size() == 1) {
      return of(deliveries.getFirst());
    }
    WebhookDelivery first = deliveries.getFirst();
    String ids =
        deliveries.stream()
            .map(delivery -> delivery.eventId().toString())
            .collect(Collectors.joining("|"));
    List<Envelope> events = deliveries.stream().map(Envelope::of).toList();
    return new Envelope(
        WebhookDelivery.id(first.webhook(), WebhookDelivery.batchId(ids)),
        BATCH,
        "batch",
        first.told(),
        Map.of("events", events.stream().map(Envelope::values).toList()),
        events);
  }

  private static Envelope of(WebhookDelivery delivery) {
    return new Envelope(
        delivery.eventId(),
        delivery.topic().value(),
        delivery.type(),
        delivery.told(),
        delivery.payload(),
        List.of());
  }

  /** Nothing happened; an operator wants to see whether events arrive. */
  public static Envelope test(Webhook webhook, UUID id, Instant now) {
    return new Envelope(id, TEST, "test", now, Map.of("webhook", webhook.name()), List.of());
  }

  /** The events in it, of which there is at least one. */
  public List<Envelope> events() {
    return together.isEmpty() ? List.of(this) : together;
  }

  /** The event as plain values. */
  Map<String, Object> values() {
    Map<String, Object> values = new TreeMap<>();
    values.put("v", Message.VERSION);
    values.put("id", id.toString());
    values.put("topic", topic);
    values.put("type", type);
    values.put("ts", ts.getEpochSecond());
    values.put("payload", payload);
    return values;
  }
}
