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
 * @param channel what reads the events
 * @param url where events are sent; a secret of some channels, which {@link #shownUrl} keeps
 * @param patterns which topics are told
 * @param enabled whether anything is sent
 * @param rateLimitPerMinute most requests in a minute; null for no limit
 * @param health how sending fares
 */
public record Webhook(
    UUID uuid,
    String name,
    Channel channel,
    String url,
    List<TopicPattern> patterns,
    boolean enabled,
    @Nullable Integer rateLimitPerMinute,
    WebhookHealth health,
    Instant createdAt,
    Instant updatedAt) {
  private static final String HIDDEN = "***";

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

  /** The url for answers and logs: without what makes it a secret. */
  public String shownUrl() {
    if (!channel.hasSecretAddress()) {
      return url;
    }
    int scheme = url.indexOf("://");
    int path = scheme < 0 ? -1 : endOfAuthority(scheme + 3);
    return path < 0 ? HIDDEN : url.substring(0, path) + "/" + HIDDEN;
  }

  private int endOfAuthority(int from) {
    int at = from;
    while (at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Names the subscription without what may be a secret. */
  @Override
  public String toString() {
    return "Webhook[" + uuid + ", " + name + ", " + channel.word() + "]";
  }
}
