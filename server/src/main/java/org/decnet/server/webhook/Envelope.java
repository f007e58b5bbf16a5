package org.decnet.server.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decnet.model.bus.Message;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookDelivery;
import org.decnet.store.json.JsonText;

/**
 * What is sent in one request.
 *
 * @param id id of the event, by which a receiver knows it again
 * @param ts when the event was told
 */
record Envelope(UUID id, String topic, String type, Instant ts, Map<String, Object> payload) {
  private static final String BATCH = "webhook.batch";
  private static final String TEST = "webhook.test";

  /** Copies the payload. */
  Envelope {
    payload = Map.copyOf(payload);
  }

  /** One event by itself, several in one. */
  static Envelope of(List<WebhookDelivery> deliveries) {
    if (deliveries.size() == 1) {
      return of(deliveries.getFirst());
    }
    WebhookDelivery first = deliveries.getFirst();
    String ids =
        deliveries.stream()
            .map(delivery -> delivery.eventId().toString())
            .collect(Collectors.joining("|"));
    return new Envelope(
        WebhookDelivery.id(first.webhook(), WebhookDelivery.batchId(ids)),
        BATCH,
        "batch",
        first.told(),
        Map.of("events", deliveries.stream().map(one -> of(one).values()).toList()));
  }

  private static Envelope of(WebhookDelivery delivery) {
    return new Envelope(
        delivery.eventId(),
        delivery.topic().value(),
        delivery.type(),
        delivery.told(),
        delivery.payload());
  }

  /** Nothing happened; an operator wants to see whether events arrive. */
  static Envelope test(Webhook webhook, UUID id, Instant now) {
    return new Envelope(id, TEST, "test", now, Map.of("webhook", webhook.name()));
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new TreeMap<>();
    values.put("v", Message.VERSION);
    values.put("id", id.toString());
    values.put("topic", topic);
    values.put("type", type);
    values.put("ts", ts.getEpochSecond());
    values.put("payload", payload);
    return values;
  }

  /** The body: JSON with its keys in order. */
  byte[] body() {
    return JsonText.ofMap(values()).getBytes(StandardCharsets.UTF_8);
  }
}
