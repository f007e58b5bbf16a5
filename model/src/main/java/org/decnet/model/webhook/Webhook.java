package org.decnet.model.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.bus.TopicPattern;
import org.jspecify.annotations.Nullable;

/**
 * A subscription: who is told what. Its secrets are {@link WebhookSecrets}.
 *
 * @param name unique
 * @param url where events are sent
 * @param patterns which topics are told
 * @param enabled whether anything is sent
 * @param rateLimitPerMinute most requests in a minute; null for no limit
 * @param health how sending fares
 */
public record Webhook(
    UUID uuid,
    String name,
    String url,
    List<TopicPattern> patterns,
    boolean enabled,
    @Nullable Integer rateLimitPerMinute,
    WebhookHealth health,
    Instant createdAt,
    Instant updatedAt) {
  /** Copies the patterns. */
  public Webhook {
    patterns = List.copyOf(patterns);
  }

  /**
   * Whether events are kept for it: while it is enabled, and while only its failures disabled it,
   * so that nothing is missing once it is enabled again.
   */
  public boolean collects() {
    return enabled || health.autoDisabledAt() != null;
  }
}
