package org.decnet.cli.webhook;

import java.util.List;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.model.webhook.WebhookDelivery;

/** How deliveries look; in JSON as the API shows them. */
final class DeliveryView {
  private DeliveryView() {}

  static JsonObject json(WebhookDelivery delivery) {
    return new JsonObject()
        .put("id", delivery.id())
        .put("webhook", delivery.webhook())
        .put("event_id", delivery.eventId())
        .put("topic", delivery.topic().value())
        .put("type", delivery.type())
        .put("attempt", delivery.attempt())
        .put("status_code", delivery.statusCode())
        .put("error", delivery.error())
        .put("at", delivery.at())
        .put("due_at", delivery.dueAt())
        .put("delivered_at", delivery.deliveredAt())
        .put("dead_letter", delivery.deadLetter());
  }

  static Table table(List<WebhookDelivery> deliveries) {
    Table table =
        new Table(
            Table.left("DELIVERY"),
            Table.left("TIME"),
            Table.left("TOPIC"),
            Table.left("FATE"),
            Table.right("ATTEMPTS"),
            Table.left("LAST ERROR"));
    for (WebhookDelivery delivery : deliveries) {
      table.row(
          delivery.id().toString(),
          Show.time(delivery.at()),
          delivery.topic().value(),
          fate(delivery),
          Show.count(delivery.attempt()),
          Show.text(delivery.error()));
    }
    return table;
  }

  private static String fate(WebhookDelivery delivery) {
    if (delivery.deadLetter()) {
      return "given up";
    }
    return delivery.deliveredAt() == null ? "waits" : "delivered";
  }
}
