package org.decnet.server.webhook;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.port.WebhookStore;
import org.decnet.engine.worker.MessageHandler;
import org.decnet.model.webhook.Webhook;

/** Queues messages for the subscriptions that want them. Used by one thread. */
final class WebhookQueue implements MessageHandler {
  private final WebhookStore store;
  private final InstantSource clock;
  private List<Webhook> webhooks = List.of();

  WebhookQueue(WebhookStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Says which subscriptions there are. */
  void refresh(List<Webhook> current) {
    webhooks = List.copyOf(current);
  }

  @Override
  public void take(StoredMessage message) {
    List<UUID> wanting =
        webhooks.stream().filter(webhook -> wants(webhook, message)).map(Webhook::uuid).toList();
    if (!wanting.isEmpty()) {
      store.queue(message, OutgoingPayload.of(message.message()), wanting, clock.instant());
    }
  }

  /** What was told before somebody subscribed is not for them. */
  private static boolean wants(Webhook webhook, StoredMessage message) {
    return webhook.collects()
        && !message.at().isBefore(webhook.createdAt())
        && webhook.patterns().stream()
            .anyMatch(pattern -> pattern.matches(message.message().topic()));
  }
}
