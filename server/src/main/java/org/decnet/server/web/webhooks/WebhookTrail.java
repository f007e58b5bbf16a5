package org.decnet.server.web.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.Stores;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.webhook.Webhook;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.webhook.SubscriptionsChanged;
import org.jspecify.annotations.Nullable;

/** Writes down who changed subscriptions, and tells whoever sends to them. */
public final class WebhookTrail {
  private final Stores stores;
  private final Clock clock;
  private final AuditTrail audit;

  /** The trail of a node. */
  public WebhookTrail(ApiParts parts, AuditTrail audit) {
    this.stores = parts.stores();
    this.clock = parts.clock();
    this.audit = audit;
  }

  /** Somebody changed a subscription; null stands for one that is not there. */
  void changed(
      UUID webhook,
      String action,
      @Nullable Webhook before,
      @Nullable Webhook after,
      Caller caller,
      HttpServletRequest request) {
    write(entry(webhook, action, caller, request).changing(values(before), values(after)));
    tell(webhook, action);
  }

  /** Lets whoever sends to subscribers look. */
  void tell(UUID webhook, String action) {
    stores.outbox().append(List.of(SubscriptionsChanged.message(webhook, action, clock.instant())));
  }

  /** Somebody did something that changes no subscription. */
  void did(UUID target, String action, Caller caller, HttpServletRequest request) {
    write(entry(target, action, caller, request));
  }

  private AuditEntry entry(UUID target, String action, Caller caller, HttpServletRequest request) {
    return audit.entry(request, caller, "webhook." + action, target.toString());
  }

  private void write(AuditEntry entry) {
    stores.accounts().audit(entry);
  }

  private static Map<String, Object> values(@Nullable Webhook webhook) {
    Map<String, Object> values = new TreeMap<>();
    if (webhook != null) {
      values.put("name", webhook.name());
      values.put("url", webhook.url());
      values.put("topic_patterns", webhook.patterns().stream().map(TopicPattern::value).toList());
      values.put("enabled", webhook.enabled());
      values.put(
          "rate_limit_per_min",
          webhook.rateLimitPerMinute() == null ? 0 : webhook.rateLimitPerMinute());
    }
    return values;
  }
}
