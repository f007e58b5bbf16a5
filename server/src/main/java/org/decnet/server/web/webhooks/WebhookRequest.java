package org.decnet.server.web.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a subscription; in a change, what is left out stays as it is.
 *
 * @param name 1 to 64 characters; unique
 * @param url where events are sent; http or https
 * @param secret 16 to 256 characters; one is made if it is left out; never in a change
 * @param simpleEvents words for topics: AttackerDetail, DeckyStatus, SystemStatus, TtpTagged
 * @param topicPatterns topics, in which * stands for one token and &gt; for the rest
 * @param rateLimitPerMin most requests in a minute, 1 to 10,000; 0 for no limit
 * @param enabled whether events are sent
 */
public record WebhookRequest(
    @Nullable String name,
    @Nullable String url,
    @Nullable String secret,
    @Nullable List<@Nullable String> simpleEvents,
    @Nullable List<@Nullable String> topicPatterns,
    @Nullable Integer rateLimitPerMin,
    @Nullable Boolean enabled) {
  /** Names the request without its secret. */
  @Override
  public String toString() {
    return "WebhookRequest[" + name + "]";
  }
}
