package org.decnet.server.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.decnet.engine.port.WebhookStore;
import org.decnet.model.bus.Message;
import org.decnet.model.webhook.DeliveryOutcome;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookDelivery;
import org.decnet.model.webhook.WebhookSecrets;
import org.decnet.server.webhook.channel.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Sends to one subscription, one request at a time and in order: what waits behind a delivery that
 * fails waits with it. Used by one thread at a time.
 */
final class Lane {
  /** Most events of one request. */
  static final int MOST_TOGETHER = 100;

  /** Bytes of events behind which no further one joins them. */
  private static final int ENOUGH_TOGETHER = 512 * 1024;

  /** Most requests before others get their turn. */
  private static final int MOST_REQUESTS = 20;

  /** Longer than a request can take: only a process that died keeps its deliveries as long. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final UUID uuid;
  private final WebhookStore store;
  private final Sender sender;
  private final DeliveryPolicy policy;
  private final InstantSource clock;
  private final Consumer<Webhook> onDisabled;
  private final RateWindow window = new RateWindow();

  Lane(
      UUID uuid,
      WebhookStore store,
      Sender sender,
      DeliveryPolicy policy,
      InstantSource clock,
      Consumer<Webhook> onDisabled) {
    this.uuid = uuid;
    this.store = store;
    this.sender = sender;
    this.policy = policy;
    this.clock = clock;
    this.onDisabled = onDisabled;
  }

  /**
   * When there is something to send next; null if nothing waits.
   *
   * @param webhook the subscription as it is stored
   */
  @Nullable Instant next(Webhook webhook, Instant now) {
    if (!webhook.enabled()) {
      return null;
    }
    List<WebhookDelivery> waiting = store.waiting(uuid, 1);
    Instant due = waiting.isEmpty() ? null : waiting.getFirst().dueAt();
    if (due == null) {
      return null;
    }
    Instant resumes = webhook.health().resumesAt();
    Instant free = window.next(now, webhook.rateLimitPerMinute());
    return later(later(due, free), resumes == null ? now : resumes);
  }

  /** Sends what is due, until nothing is or others wait. */
  void run(BooleanSupplier stopped) {
    boolean more = true;
    for (int i = 0; more && i < MOST_REQUESTS && !stopped.getAsBoolean(); i++) {
      more = sendNext(clock.instant());
    }
  }

  private boolean sendNext(Instant now) {
    Optional<Webhook> webhook = store.webhook(uuid);
    Optional<WebhookSecrets> secrets = store.secrets(uuid);
    if (webhook.isEmpty() || secrets.isEmpty()) {
      return false;
    }
    Instant next = next(webhook.get(), now);
    if (next == null || next.isAfter(now)) {
      return false;
    }
    List<WebhookDelivery> deliveries = together(webhook.get(), now);
    if (deliveries.isEmpty() || !store.claim(dueTimes(deliveries), now.plus(LEASE))) {
      return false;
    }
    window.count(now, webhook.get().rateLimitPerMinute());
    SendResult result = sender.send(webhook.get(), secrets.get(), Envelope.of(deliveries), now);
    settle(webhook.get(), deliveries, result);
    return true;
  }

  /** One delivery; or, if more wait than requests may go, the first ones of them together. */
  private List<WebhookDelivery> together(Webhook webhook, Instant now) {
    Integer limit = webhook.rateLimitPerMinute();
    List<WebhookDelivery> due =
        store.waiting(uuid, limit == null ? 1 : MOST_TOGETHER).stream()
            .takeWhile(delivery -> isDue(delivery, now))
            .toList();
    if (due.size() <= window.left(now, limit)) {
      return due.subList(0, Math.min(1, due.size()));
    }
    long size = 0;
    int count = 0;
    for (WebhookDelivery delivery : due) {
      size += Message.size(delivery.payload());
      if (count > 0 && size > ENOUGH_TOGETHER) {
        break;
      }
      count++;
    }
    return due.subList(0, count);
  }

  private void settle(Webhook webhook, List<WebhookDelivery> deliveries, SendResult result) {
    Instant at = clock.instant();
    DeliveryOutcome outcome =
        policy.judge(webhook.health(), deliveries.getFirst().attempt(), result, at);
    store.settle(uuid, deliveries.stream().map(WebhookDelivery::id).toList(), outcome);
    if (outcome.arrived() && webhook.health().consecutiveFailures() > 0) {
      store.takeUp(webhook, at);
    }
    if (outcome.health().autoDisabledAt() != null) {
      onDisabled.accept(webhook);
    }
  }

  private static boolean isDue(WebhookDelivery delivery, Instant now) {
    Instant due = delivery.dueAt();
    return due != null && !due.isAfter(now);
  }

  private static Map<UUID, Instant> dueTimes(List<WebhookDelivery> deliveries) {
    return deliveries.stream()
        .collect(
            Collectors.toMap(
                WebhookDelivery::id, delivery -> Objects.requireNonNull(delivery.dueAt())));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
