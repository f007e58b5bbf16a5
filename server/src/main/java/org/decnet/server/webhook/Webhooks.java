package org.decnet.server.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.WorkerName;
import org.decnet.engine.worker.Consumer;
import org.decnet.engine.worker.Turn;
import org.decnet.model.bus.TopicPattern;
import org.decnet.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears every message, queues it for whom it concerns, and sends what is due (spec 09, section 4).
 */
public final class Webhooks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
  private static final int CONCURRENCY = 10;
  private static final Duration KEPT_ARRIVED = Duration.ofDays(7);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration CARE = Duration.ofHours(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(12);

  private final Stores stores;
  private final Sender sender;
  private final InstantSource clock;
  private final WebhookQueue queue;
  private final Consumer consumer;
  private final Dispatcher dispatcher;
  private final @Nullable ExecutorService owned;
  private Instant nextCare = Instant.MIN;
  private volatile boolean closed;

  private Webhooks(
      Stores stores,
      Sender sender,
      InstantSource clock,
      DoubleSupplier random,
      Executor threads,
      @Nullable ExecutorService owned,
      Runnable onFree) {
    this.stores = stores;
    this.sender = sender;
    this.clock = clock;
    this.owned = owned;
    this.queue = new WebhookQueue(stores.webhooks(), clock);
    this.consumer =
        new Consumer(WorkerName.WEBHOOK.word(), List.of(TopicPattern.ALL), stores.outbox(), queue);
    DeliveryPolicy policy = new DeliveryPolicy(random);
    this.dispatcher =
        new Dispatcher(
            uuid -> new Lane(uuid, stores.webhooks(), sender, policy, clock, this::tellDisabled),
            threads,
            onFree);
  }

  /**
   * Webhooks with threads of their own.
   *
   * @param onFree called when it may be time for another turn
   */
  public static Webhooks open(
      Stores stores, Map<String, String> environment, InstantSource clock, Runnable onFree) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            CONCURRENCY, Thread.ofPlatform().name("decnet-webhook-", 0).daemon().factory());
    Sender sender = Sender.of(WebhookSettings.of(environment));
    DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    return new Webhooks(stores, sender, clock, random, threads, threads, onFree);
  }

  /** Webhooks that send on the thread of their turns, for tests. */
  static Webhooks inTurn(Stores stores, Sender sender, InstantSource clock, DoubleSupplier random) {
    return new Webhooks(stores, sender, clock, random, Runnable::run, null, () -> {});
  }

  /** Makes itself known, so that what is told from now on is kept for it. */
  public void register() {
    consumer.register();
  }

  /**
   * What a turn came to.
   *
   * @param heard what was heard
   * @param next when there is something to send; null if nothing waits
   */
  public record Done(Turn heard, @Nullable Instant next) {}

  /** Queues what was told and sends what is due. */
  public Done turn(Instant now, BooleanSupplier stopped) {
    BooleanSupplier over = () -> closed || stopped.getAsBoolean();
    List<Webhook> webhooks = stores.webhooks().all();
    queue.refresh(webhooks);
    Turn heard = consumer.turn(now, over);
    care(now);
    return new Done(heard, over.getAsBoolean() ? null : dispatcher.turn(webhooks, now, over));
  }

  private void care(Instant now) {
    if (!now.isBefore(nextCare)) {
      stores.webhooks().prune(now.minus(KEPT_ARRIVED), now.minus(KEPT));
      nextCare = now.plus(CARE);
    }
  }

  private void tellDisabled(Webhook webhook) {
    LOG.warn("Webhook {} is disabled: too many events in a row did not arrive", webhook.name());
    stores
        .accounts()
        .audit(
            new AuditEntry(
                clock.instant(),
                "system",
                "webhook.auto_disable",
                webhook.uuid().toString(),
                null));
    stores
        .outbox()
        .append(
            List.of(SubscriptionsChanged.message(webhook.uuid(), "auto_disable", clock.instant())));
  }

  @Override
  public void close() {
    closed = true;
    if (owned != null) {
      owned.shutdown();
      await(owned);
    }
    sender.close();
  }

  /** Longer than a request can take, so that none ends after the store is closed. */
  private static void await(ExecutorService threads) {
    try {
      threads.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
