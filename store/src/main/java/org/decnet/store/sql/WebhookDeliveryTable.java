package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.WEBHOOK_DELIVERY;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.Topic;
import org.decnet.model.webhook.DeliveryOutcome;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookDelivery;
import org.decnet.store.json.JsonText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of the table {@code webhook_delivery}. */
final class WebhookDeliveryTable {
  private WebhookDeliveryTable() {}

  static int queue(
      DSLContext dsl,
      StoredMessage message,
      Map<String, Object> payload,
      UUID webhook,
      Instant now) {
    UUID event = message.message().id();
    return dsl.insertInto(WEBHOOK_DELIVERY)
        .set(WEBHOOK_DELIVERY.ID, WebhookDelivery.id(webhook, event).toString())
        .set(WEBHOOK_DELIVERY.SUBSCRIPTION_UUID, webhook)
        .set(WEBHOOK_DELIVERY.EVENT_ID, event)
        .set(WEBHOOK_DELIVERY.SEQ, message.seq())
        .set(WEBHOOK_DELIVERY.TOPIC, message.message().topic().value())
        .set(WEBHOOK_DELIVERY.TYPE, message.message().type())
        .set(WEBHOOK_DELIVERY.TS, message.at())
        .set(WEBHOOK_DELIVERY.PAYLOAD, JsonText.ofMap(payload))
        .set(WEBHOOK_DELIVERY.ATTEMPT, 0)
        .set(WEBHOOK_DELIVERY.LIVES, 0)
        .set(WEBHOOK_DELIVERY.AT, now)
        .set(WEBHOOK_DELIVERY.DUE_AT, now)
        .set(WEBHOOK_DELIVERY.DEAD_LETTER, false)
        .onConflictDoNothing()
        .execute();
  }

  static List<WebhookDelivery> waiting(DSLContext dsl, UUID webhook, int limit) {
    return dsl.select(WEBHOOK_DELIVERY.fields())
        .from(WEBHOOK_DELIVERY)
        .where(WEBHOOK_DELIVERY.SUBSCRIPTION_UUID.eq(webhook))
        .and(WEBHOOK_DELIVERY.DUE_AT.isNotNull())
        .orderBy(WEBHOOK_DELIVERY.SEQ, WEBHOOK_DELIVERY.ID)
        .limit(limit)
        .fetch(WebhookDeliveryTable::delivery);
  }

  static boolean claim(DSLContext dsl, UUID id, Instant due, Instant until) {
    return dsl.update(WEBHOOK_DELIVERY)
            .set(WEBHOOK_DELIVERY.DUE_AT, until)
            .where(WEBHOOK_DELIVERY.ID.eq(id.toString()))
            .and(WEBHOOK_DELIVERY.DUE_AT.eq(due))
            .execute()
        == 1;
  }

  static void settle(DSLContext dsl, Collection<UUID> ids, DeliveryOutcome outcome) {
    String error = outcome.error();
    dsl.update(WEBHOOK_DELIVERY)
        .set(WEBHOOK_DELIVERY.ATTEMPT, WEBHOOK_DELIVERY.ATTEMPT.plus(1))
        .set(WEBHOOK_DELIVERY.STATUS_CODE, outcome.statusCode())
        .set(WEBHOOK_DELIVERY.ERROR, error == null ? null : WebhookTable.cut(error))
        .set(WEBHOOK_DELIVERY.AT, outcome.at())
        .set(WEBHOOK_DELIVERY.DUE_AT, outcome.retryAt())
        .set(WEBHOOK_DELIVERY.DELIVERED_AT, outcome.arrived() ? outcome.at() : null)
        .set(WEBHOOK_DELIVERY.DEAD_LETTER, outcome.givenUp())
        .where(WEBHOOK_DELIVERY.ID.in(ids.stream().map(UUID::toString).toList()))
        .execute();
  }

  /** Makes some of those that do not wait wait again. */
  static int again(DSLContext dsl, Condition which, Instant now) {
    return dsl.update(WEBHOOK_DELIVERY)
        .set(WEBHOOK_DELIVERY.ATTEMPT, 0)
        .set(WEBHOOK_DELIVERY.LIVES, WEBHOOK_DELIVERY.LIVES.plus(1))
        .set(WEBHOOK_DELIVERY.AT, now)
        .set(WEBHOOK_DELIVERY.DUE_AT, now)
        .setNull(WEBHOOK_DELIVERY.DELIVERED_AT)
        .set(WEBHOOK_DELIVERY.DEAD_LETTER, false)
        .where(which)
        .and(WEBHOOK_DELIVERY.DUE_AT.isNull())
        .execute();
  }

  /** Given up in their first life, and not because the receiver refused what it was sent. */
  static Condition mayHavePassed(DSLContext dsl, Webhook webhook) {
    Condition dead =
        WEBHOOK_DELIVERY
            .SUBSCRIPTION_UUID
            .eq(webhook.uuid())
            .and(WEBHOOK_DELIVERY.DEAD_LETTER.isTrue())
            .and(WEBHOOK_DELIVERY.LIVES.eq(0));
    List<Integer> passing =
        dsl
            .selectDistinct(WEBHOOK_DELIVERY.STATUS_CODE)
            .from(WEBHOOK_DELIVERY)
            .where(dead)
            .and(WEBHOOK_DELIVERY.STATUS_CODE.isNotNull())
            .fetch(WEBHOOK_DELIVERY.STATUS_CODE)
            .stream()
            .filter(webhook.channel()::mayPass)
            .toList();
    return dead.and(
        WEBHOOK_DELIVERY.STATUS_CODE.isNull().or(WEBHOOK_DELIVERY.STATUS_CODE.in(passing)));
  }

  static WebhookDelivery delivery(Record row) {
    return new WebhookDelivery(
        UUID.fromString(row.get(WEBHOOK_DELIVERY.ID)),
        row.get(WEBHOOK_DELIVERY.SUBSCRIPTION_UUID),
        row.get(WEBHOOK_DELIVERY.EVENT_ID),
        row.get(WEBHOOK_DELIVERY.SEQ),
        new Topic(row.get(WEBHOOK_DELIVERY.TOPIC)),
        row.get(WEBHOOK_DELIVERY.TYPE),
        row.get(WEBHOOK_DELIVERY.TS),
        JsonText.map(row.get(WEBHOOK_DELIVERY.PAYLOAD)),
        row.get(WEBHOOK_DELIVERY.ATTEMPT),
        row.get(WEBHOOK_DELIVERY.LIVES),
        row.get(WEBHOOK_DELIVERY.STATUS_CODE),
        row.get(WEBHOOK_DELIVERY.ERROR),
        row.get(WEBHOOK_DELIVERY.AT),
        row.get(WEBHOOK_DELIVERY.DUE_AT),
        row.get(WEBHOOK_DELIVERY.DELIVERED_AT),
        row.get(WEBHOOK_DELIVERY.DEAD_LETTER));
  }
}
