package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.WEBHOOK_SUBSCRIPTIONS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.webhook.Channel;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookHealth;
import org.decnet.store.json.JsonText;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code webhook_subscriptions}, without what signs their events. */
final class WebhookTable {
  private static final int LONGEST_ERROR = 255;

  private WebhookTable() {}

  /** What an operator says of a subscription. */
  static Map<Field<?>, Object> said(Webhook webhook, SecretColumns secrets) {
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(WEBHOOK_SUBSCRIPTIONS.NAME, webhook.name());
    values.put(WEBHOOK_SUBSCRIPTIONS.CHANNEL, webhook.channel().word());
    values.put(WEBHOOK_SUBSCRIPTIONS.URL, webhook.shownUrl());
    values.put(WEBHOOK_SUBSCRIPTIONS.SEALED_URL, sealedUrl(webhook, secrets));
    values.put(WEBHOOK_SUBSCRIPTIONS.TOPIC_PATTERNS, patterns(webhook));
    values.put(WEBHOOK_SUBSCRIPTIONS.ENABLED, webhook.enabled());
    values.put(WEBHOOK_SUBSCRIPTIONS.RATE_LIMIT_PER_MIN, webhook.rateLimitPerMinute());
    values.put(WEBHOOK_SUBSCRIPTIONS.CREATED_AT, webhook.createdAt());
    values.put(WEBHOOK_SUBSCRIPTIONS.UPDATED_AT, webhook.updatedAt());
    return values;
  }

  /** How sending fares. */
  static Map<Field<?>, Object> health(WebhookHealth health) {
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(WEBHOOK_SUBSCRIPTIONS.CONSECUTIVE_FAILURES, health.consecutiveFailures());
    values.put(WEBHOOK_SUBSCRIPTIONS.LAST_SUCCESS_AT, health.lastSuccessAt());
    values.put(WEBHOOK_SUBSCRIPTIONS.LAST_FAILURE_AT, health.lastFailureAt());
    String error = health.lastError();
    values.put(WEBHOOK_SUBSCRIPTIONS.LAST_ERROR, error == null ? null : cut(error));
    values.put(WEBHOOK_SUBSCRIPTIONS.RESUMES_AT, health.resumesAt());
    values.put(WEBHOOK_SUBSCRIPTIONS.AUTO_DISABLED_AT, health.autoDisabledAt());
    return values;
  }

  static String cut(String error) {
    return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
  }

  static Webhook webhook(Record row, SecretColumns secrets) {
    UUID uuid = row.get(WEBHOOK_SUBSCRIPTIONS.UUID);
    String sealed = row.get(WEBHOOK_SUBSCRIPTIONS.SEALED_URL);
    return new Webhook(
        uuid,
        row.get(WEBHOOK_SUBSCRIPTIONS.NAME),
        channel(row.get(WEBHOOK_SUBSCRIPTIONS.CHANNEL)),
        sealed == null ? row.get(WEBHOOK_SUBSCRIPTIONS.URL) : secrets.openUrl(uuid, sealed),
        JsonText.texts(row.get(WEBHOOK_SUBSCRIPTIONS.TOPIC_PATTERNS)).stream()
            .map(TopicPattern::new)
            .toList(),
        row.get(WEBHOOK_SUBSCRIPTIONS.ENABLED),
        row.get(WEBHOOK_SUBSCRIPTIONS.RATE_LIMIT_PER_MIN),
        new WebhookHealth(
            row.get(WEBHOOK_SUBSCRIPTIONS.CONSECUTIVE_FAILURES),
            row.get(WEBHOOK_SUBSCRIPTIONS.LAST_SUCCESS_AT),
            row.get(WEBHOOK_SUBSCRIPTIONS.LAST_FAILURE_AT),
            row.get(WEBHOOK_SUBSCRIPTIONS.LAST_ERROR),
            row.get(WEBHOOK_SUBSCRIPTIONS.RESUMES_AT),
            row.get(WEBHOOK_SUBSCRIPTIONS.AUTO_DISABLED_AT)),
        row.get(WEBHOOK_SUBSCRIPTIONS.CREATED_AT),
        row.get(WEBHOOK_SUBSCRIPTIONS.UPDATED_AT));
  }

  private static @Nullable String sealedUrl(Webhook webhook, SecretColumns secrets) {
    return webhook.channel().hasSecretAddress()
        ? secrets.sealUrl(webhook.uuid(), webhook.url())
        : null;
  }

  private static Channel channel(String word) {
    return Channel.of(word)
        .orElseThrow(() ->
            new DecnetException(
                ErrorCode.STORE_UNAVAILABLE, "A subscription has the unknown channel " + word));
  }

  private static String patterns(Webhook webhook) {
    List<String> values = webhook.patterns().stream().map(TopicPattern::value).toList();
    return JsonText.ofTexts(values);
  }
}
