package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.WEBHOOK_DELIVERY;
import static org.decnet.store.generated.Tables.WEBHOOK_SUBSCRIPTIONS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.StoredMessage;
import org.decnet.engine.port.WebhookStore;
import org.decnet.model.Page;
import org.decnet.model.webhook.DeliveryOutcome;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookDelivery;
import org.decnet.model.webhook.WebhookHealth;
import org.decnet.model.webhook.WebhookSecrets;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Subscriptions and what waits for them, in SQL. */
final class JooqWebhookStore implements WebhookStore {
  private final Database database;
  private final SecretColumns secrets;

  JooqWebhookStore(Database database, SecretColumns secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  @Override
  public boolean add(Webhook webhook, String secret) {
    return database.write((connection, dsl) ->
        dsl.insertInto(WEBHOOK_SUBSCRIPTIONS)
            .set(WEBHOOK_SUBSCRIPTIONS.UUID, webhook.uuid())
            .set(WEBHOOK_SUBSCRIPTIONS.SECRET, secrets.sealWebhook(webhook.uuid(), secret))
            .set(WebhookTable.said(webhook, secrets))
            .set(WebhookTable.health(webhook.health()))
            .onConflictDoNothing()
            .execute())
        > 0;
  }

  @Override
  public List<Webhook> all() {
    return database.read(dsl ->
        dsl.select(WEBHOOK_SUBSCRIPTIONS.fields())
            .from(WEBHOOK_SUBSCRIPTIONS)
            .orderBy(WEBHOOK_SUBSCRIPTIONS.NAME)
            .fetch(row -> WebhookTable.webhook(row, secrets)));
  }

  @Override
  public Optional<Webhook> webhook(UUID uuid) {
    return database.read(dsl ->
        dsl.selectFrom(WEBHOOK_SUBSCRIPTIONS)
            .where(WEBHOOK_SUBSCRIPTIONS.UUID.eq(uuid))
            .fetchOptional(row -> WebhookTable.webhook(row, secrets)));
  }

  @Override
  public boolean change(Webhook webhook) {
    return database.write((connection, dsl) -> {
      boolean taken =
          dsl.fetchExists(
              WEBHOOK_SUBSCRIPTIONS,
              WEBHOOK_SUBSCRIPTIONS
                  .NAME
                  .eq(webhook.name())
                  .and(WEBHOOK_SUBSCRIPTIONS.UUID.ne(webhook.uuid())));
      return !taken
          && dsl.update(WEBHOOK_SUBSCRIPTIONS)
                  .set(WebhookTable.said(webhook, secrets))
                  .set(WebhookTable.health(webhook.health()))
                  .where(WEBHOOK_SUBSCRIPTIONS.UUID.eq(webhook.uuid()))
                  .execute()
              > 0;
    });
  }

  @Override
  public boolean remove(UUID uuid) {
    return database.write((connection, dsl) -> {
      dsl.deleteFrom(WEBHOOK_DELIVERY).where(WEBHOOK_DELIVERY.SUBSCRIPTION_UUID.eq(uuid)).execute();
      return dsl.deleteFrom(WEBHOOK_SUBSCRIPTIONS)
              .where(WEBHOOK_SUBSCRIPTIONS.UUID.eq(uuid))
              .execute()
          > 0;
    });
  }

  @Override
  public Optional<WebhookSecrets> secrets(UUID uuid) {
    return database.read(dsl -> secrets(dsl, uuid));
  }

  @Override
  public boolean rotate(UUID uuid, String secret, Instant now) {
    return database.write((connection, dsl) -> {
      Optional<WebhookSecrets> old = secrets(dsl, uuid);
      if (old.isEmpty()) {
        return false;
      }
      String newest = old.get().at(now).getFirst();
      dsl.update(WEBHOOK_SUBSCRIPTIONS)
          .set(WEBHOOK_SUBSCRIPTIONS.SECRET, secrets.sealWebhook(uuid, newest))
          .set(WEBHOOK_SUBSCRIPTIONS.NEXT_SECRET, secrets.sealWebhook(uuid, secret))
          .set(WEBHOOK_SUBSCRIPTIONS.ROTATED_AT, now)
          .set(WEBHOOK_SUBSCRIPTIONS.UPDATED_AT, now)
          .where(WEBHOOK_SUBSCRIPTIONS.UUID.eq(uuid))
          .execute();
      return true;
    });
  }

  @Override
  public int queue(
      StoredMessage message, Map<String, Object> payload, Collection<UUID> webhooks, Instant now) {
    if (webhooks.isEmpty()) {
      return 0;
    }
    return database.write((connection, dsl) ->
        webhooks.stream()
            .mapToInt(webhook -> WebhookDeliveryTable.queue(dsl, message, payload, webhook, now))
            .sum());
  }

  @Override
  public List<WebhookDelivery> waiting(UUID webhook, int limit) {
    return database.read(dsl -> WebhookDeliveryTable.waiting(dsl, webhook, Limits.rows(limit)));
  }

  @Override
  public boolean claim(Map<UUID, Instant> due, Instant until) {
    try {
      return database.write((connection, dsl) -> {
        for (Map.Entry<UUID, Instant> one : due.entrySet()) {
          if (!WebhookDeliveryTable.claim(dsl, one.getKey(), one.getValue(), until)) {
            throw new Taken(); // and none of the others is claimed
          }
        }
        return true;
      });
    } catch (Taken e) {
      return false;
    }
  }

  @Override
  public void settle(UUID webhook, Collection<UUID> deliveries, DeliveryOutcome outcome) {
    database.write((connection, dsl) -> {
      WebhookDeliveryTable.settle(dsl, deliveries, outcome);
      WebhookHealth health = outcome.health();
      dsl.update(WEBHOOK_SUBSCRIPTIONS)
          .set(WebhookTable.health(health))
          .where(WEBHOOK_SUBSCRIPTIONS.UUID.eq(webhook))
          .execute();
      return health.autoDisabledAt() == null ? 0 : disable(dsl, webhook);
    });
  }

  private static int disable(DSLContext dsl, UUID webhook) {
    return dsl.update(WEBHOOK_SUBSCRIPTIONS)
        .set(WEBHOOK_SUBSCRIPTIONS.ENABLED, false)
        .where(WEBHOOK_SUBSCRIPTIONS.UUID.eq(webhook))
        .execute();
  }

  @Override
  public int takeUp(Webhook webhook, Instant now) {
    return database.write((connection, dsl) ->
        WebhookDeliveryTable.again(dsl, WebhookDeliveryTable.mayHavePassed(dsl, webhook), now));
  }

  @Override
  public Page<WebhookDelivery> deliveries(UUID webhook, int limit, int offset) {
    return Pages.of(
        database,
        WEBHOOK_DELIVERY,
        WEBHOOK_DELIVERY.SUBSCRIPTION_UUID.eq(webhook),
        List.of(WEBHOOK_DELIVERY.AT.desc(), WEBHOOK_DELIVERY.SEQ.desc(), WEBHOOK_DELIVERY.ID),
        limit,
        offset,
        WebhookDeliveryTable::delivery);
  }

  @Override
  public Optional<WebhookDelivery> delivery(UUID id) {
    return database.read(dsl ->
        dsl.selectFrom(WEBHOOK_DELIVERY)
            .where(WEBHOOK_DELIVERY.ID.eq(id.toString()))
            .fetchOptional(WebhookDeliveryTable::delivery));
  }

  @Override
  public void replay(UUID id, Instant now) {
    Condition which = WEBHOOK_DELIVERY.ID.eq(id.toString());
    database.write((connection, dsl) -> WebhookDeliveryTable.again(dsl, which, now));
  }

  @Override
  public int prune(Instant arrivedBefore, Instant anyBefore) {
    return database.write((connection, dsl) ->
        dsl.deleteFrom(WEBHOOK_DELIVERY)
            .where(WEBHOOK_DELIVERY.AT.lt(anyBefore))
            .or(
                WEBHOOK_DELIVERY
                    .AT
                    .lt(arrivedBefore)
                    .and(WEBHOOK_DELIVERY.DELIVERED_AT.isNotNull()))
            .execute());
  }

  private Optional<WebhookSecrets> secrets(DSLContext dsl, UUID uuid) {
    return dsl.selectFrom(WEBHOOK_SUBSCRIPTIONS)
        .where(WEBHOOK_SUBSCRIPTIONS.UUID.eq(uuid))
        .fetchOptional(row -> opened(uuid, row));
  }

  private WebhookSecrets opened(UUID uuid, Record row) {
    String next = row.get(WEBHOOK_SUBSCRIPTIONS.NEXT_SECRET);
    return new WebhookSecrets(
        secrets.openWebhook(uuid, row.get(WEBHOOK_SUBSCRIPTIONS.SECRET)),
        next == null ? null : secrets.openWebhook(uuid, next),
        row.get(WEBHOOK_SUBSCRIPTIONS.ROTATED_AT));
  }

  /** Another process was faster. */
  private static final class Taken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Taken() {
      super("taken by another process", null, false, false);
    }
  }
}
