package org.decnet.cli.webhook;

import java.util.List;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookHealth;
import org.decnet.server.webhook.subscribe.SimpleEvent;

/** How subscriptions look; in JSON as the API shows them. */
final class WebhookView {
  private WebhookView() {}

  static JsonObject json(Webhook webhook) {
    WebhookHealth health = webhook.health();
    return new JsonObject()
        .put("uuid", webhook.uuid())
        .put("name", webhook.name())
        .put("channel", webhook.channel().word())
        .put("url", webhook.shownUrl())
        .put("simple_events", SimpleEvent.among(webhook.patterns()))
        .put("topic_patterns", topics(webhook))
        .put("enabled", webhook.enabled())
        .put("rate_limit_per_min", webhook.rateLimitPerMinute())
        .put("consecutive_failures", health.consecutiveFailures())
        .put("last_success_at", health.lastSuccessAt())
        .put("last_failure_at", health.lastFailureAt())
        .put("last_error", health.lastError())
        .put("resumes_at", health.resumesAt())
        .put("auto_disabled_at", health.autoDisabledAt())
        .put("created_at", webhook.createdAt())
        .put("updated_at", webhook.updatedAt());
  }

  static Table table(List<Webhook> webhooks) {
    Table table =
        new Table(
            Table.left("NAME"),
            Table.left("CHANNEL"),
            Table.left("STATE"),
            Table.left("ADDRESS"),
            Table.left("TOPICS"),
            Table.left("LAST DELIVERY"),
            Table.left("LAST ERROR"));
    for (Webhook webhook : webhooks) {
      table.row(
          webhook.name(),
          webhook.channel().word(),
          state(webhook),
          webhook.shownUrl(),
          String.join(" ", topics(webhook)),
          Show.time(webhook.health().lastSuccessAt()),
          Show.text(webhook.health().lastError()));
    }
    return table;
  }

  static void print(Console console, boolean asJson, Webhook webhook) {
    if (asJson) {
      console.say(json(webhook));
    } else {
      facts(webhook).lines().forEach(console::say);
    }
  }

  static Facts facts(Webhook webhook) {
    WebhookHealth health = webhook.health();
    Integer limit = webhook.rateLimitPerMinute();
    return new Facts()
        .add("Webhook", webhook.uuid().toString())
        .add("Name", webhook.name())
        .add("Channel", webhook.channel().word())
        .add("Address", webhook.shownUrl())
        .add("Topics", String.join(" ", topics(webhook)))
        .add("Limit", limit == null ? "none" : Show.counted(limit, "request") + " a minute")
        .add("State", state(webhook))
        .add("Last delivery", Show.time(health.lastSuccessAt()))
        .add("Last failure", Show.time(health.lastFailureAt()))
        .add("Last error", Show.text(health.lastError()));
  }

  private static List<String> topics(Webhook webhook) {
    return webhook.patterns().stream().map(TopicPattern::value).toList();
  }

  private static String state(Webhook webhook) {
    if (webhook.health().autoDisabledAt() != null) {
      return "disabled by failures";
    }
    if (!webhook.enabled()) {
      return "disabled";
    }
    int failures = webhook.health().consecutiveFailures();
    return failures == 0 ? "enabled" : Show.counted(failures, "failure") + " in a row";
  }
}
