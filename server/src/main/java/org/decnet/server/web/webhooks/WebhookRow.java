package org.decnet.server.web.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.webhook.Webhook;
import org.decnet.server.webhook.subscribe.SimpleEvent;
import org.jspecify.annotations.Nullable;

/**
 * A subscription, without its secret.
 *
 * @param channel what reads the events: generic, slack, teams, discord or email
 * @param url where events are sent; without its path where whoever knows it may write there
 * @param simpleEvents words for topics, as far as the patterns make some up
 * @param topicPatterns all topics that are told
 * @param rateLimitPerMin most requests in a minute; null for no limit
 * @param consecutiveFailures deliveries given up since the last that arrived
 * @param resumesAt nothing is sent before; null if nothing holds sending back
 * @param autoDisabledAt when its failures disabled it; null if they did not
 */
public record WebhookRow(
    UUID uuid,
    String name,
    String channel,
    String url,
    List<String> simpleEvents,
    List<String> topicPatterns,
    boolean enabled,
    @Nullable Integer rateLimitPerMin,
    int consecutiveFailures,
    @Nullable Instant lastSuccessAt,
    @Nullable Instant lastFailureAt,
    @Nullable String lastError,
    @Nullable Instant resumesAt,
    @Nullable Instant autoDisabledAt,
    Instant createdAt,
    Instant updatedAt) {
  static WebhookRow of(Webhook webhook) {
    return new WebhookRow(
        webhook.uuid(),
        webhook.name(),
        webhook.channel().word(),
        webhook.shownUrl(),
        SimpleEvent.among(webhook.patterns()),
        webhook.patterns().stream().map(TopicPattern::value).toList(),
        webhook.enabled(),
        webhook.rateLimitPerMinute(),
        webhook.health().consecutiveFailures(),
        webhook.health().lastSuccessAt(),
        webhook.health().lastFailureAt(),
        webhook.health().lastError(),
        webhook.health().resumesAt(),
        webhook.health().autoDisabledAt(),
        webhook.createdAt(),
        webhook.updatedAt());
  }
}
