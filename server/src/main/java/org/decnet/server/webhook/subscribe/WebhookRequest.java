package org.decnet.server.webhook.subscribe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a subscription; in a change, what is left out stays as it is.
 *
 * @param name 1 to 64 characters; unique
 * @param url where events are sent; http or https, and mailto for mail; in a change, what is shown
 *     of a secret url stands for the url as it is
 * @param secret 16 to 256 characters; one is made if it is left out; never in a change, nor for a
 *     channel whose events are not signed
 * @param simpleEvents words for topics: AttackerDetail, DeckyStatus, SystemStatus, TtpTagged
 * @param topicPatterns topics, in which * stands for one token and &gt; for the rest
 * @param rateLimitPerMin most requests in a minute, 1 to 10,000; 0 for no limit
 * @param enabled whether events are sent
 * @param channel what reads the events: generic, which is the usual one, slack, teams, discord,
 *     email; another one in a change needs another url
 */
public record WebhookRequest(
    @Nullable String name,
    @Nullable String url,
    @Nullable String secret,
    @Nullable List<@Nullable String> simpleEvents,
    @Nullable List<@Nullable String> topicPatterns,
    @Nullable Integer rateLimitPerMin,
    @Nullable Boolean enabled,
    @Nullable String channel) {
  /** Names the request without its secret. */
  @Override
  public String toString() {
    return "WebhookRequest[" + name + "]";
  }
}
