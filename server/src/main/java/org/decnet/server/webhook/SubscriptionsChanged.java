package org.decnet.server.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;

/** What is told when somebody, or too many failures, changed a subscription. */
public final class SubscriptionsChanged {
  private static final Topic TOPIC = Topic.of("system", "webhook", "subscriptions_changed");

  private SubscriptionsChanged() {}

  /** The message. */
  public static Message message(UUID webhook, String action, Instant at) {
    return Message.of(
        TOPIC,
        "webhook",
        webhook + "|" + action + "|" + at,
        Map.of("webhook", webhook.toString(), "action", action, "ts", at.toString()));
  }
}
