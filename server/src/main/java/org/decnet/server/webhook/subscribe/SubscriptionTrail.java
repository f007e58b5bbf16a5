package org.decnet.server.webhook.subscribe;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.Stores;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.webhook.Webhook;
import org.decnet.server.webhook.SubscriptionsChanged;
import org.jspecify.annotations.Nullable;

/** Writes down who changed subscriptions, and tells whoever sends to them. */
final class SubscriptionTrail {
  private final Stores stores;
  private final InstantSource clock;

  SubscriptionTrail(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /** Somebody changed a subscription; null stands for one that is not there. */
  void changed(
      UUID webhook, String action, @Nullable Webhook before, @Nullable Webhook after, Trail who) {
    write(entry(webhook, action, who).changing(values(before), values(after)));
    tell(webhook, action);
  }

  /** Lets whoever sends to subscribers look. */
  void tell(UUID webhook, String action) {
    stores.outbox().append(List.of(SubscriptionsChanged.message(webhook, action, clock.instant())));
  }

  /** Somebody did something that changes no subscription. */
  void did(UUID target, String action, Trail who) {
    write(entry(target, action, who));
  }

  private static AuditEntry entry(UUID target, String action, Trail who) {
    return who.entry("webhook." + action, target.toString());
  }

  private void write(AuditEntry entry) {
    stores.accounts().audit(entry);
  }

  private static Map<String, Object> values(@Nullable Webhook webhook) {
    Map<String, Object> values = new TreeMap<>();
    if (webhook != null) {
      values.put("name", webhook.name());
      values.put("channel", webhook.channel().word());
      values.put("url", webhook.shownUrl());
      values.put("topic_patterns", webhook.patterns().stream().map(TopicPattern::value).toList());
      values.put("enabled", webhook.enabled());
      values.put(
          "rate_limit_per_min",
          webhook.rateLimitPerMinute() == null ? 0 : webhook.rateLimitPerMinute());
    }
    return values;
  }
}
