package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.DEAD_MESSAGE;

import java.time.Instant;
import java.util.List;
import org.decnet.engine.port.DeadMessage;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of the table {@code dead_message}. */
final class DeadMessageTable {
  private static final int LONGEST_ERROR = 1024;

  private DeadMessageTable() {}

  static void insert(DSLContext dsl, DeadMessage dead) {
    Message message = dead.message().message();
    String error = dead.error();
    dsl.insertInto(DEAD_MESSAGE)
        .set(DEAD_MESSAGE.CONSUMER, dead.consumer())
        .set(DEAD_MESSAGE.SEQ, dead.message().seq())
        .set(DEAD_MESSAGE.ID, message.id())
        .set(DEAD_MESSAGE.TOPIC, message.topic().value())
        .set(DEAD_MESSAGE.TYPE, message.type())
        .set(DEAD_MESSAGE.TS, dead.message().at())
        .set(DEAD_MESSAGE.PAYLOAD, JsonText.ofMap(message.payload()))
        .set(DEAD_MESSAGE.ATTEMPTS, dead.attempts())
        .set(
            DEAD_MESSAGE.ERROR,
            error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR))
        .set(DEAD_MESSAGE.FAILED_AT, dead.at())
        .onConflictDoNothing()
        .execute();
  }

  static List<DeadMessage> latest(DSLContext dsl, int limit) {
    return dsl.select(DEAD_MESSAGE.fields())
        .from(DEAD_MESSAGE)
        .orderBy(DEAD_MESSAGE.FAILED_AT.desc(), DEAD_MESSAGE.SEQ.desc(), DEAD_MESSAGE.CONSUMER)
        .limit(limit)
        .fetch(DeadMessageTable::dead);
  }

  static void deleteBefore(DSLContext dsl, Instant time) {
    dsl.deleteFrom(DEAD_MESSAGE).where(DEAD_MESSAGE.FAILED_AT.lt(time)).execute();
  }

  private static DeadMessage dead(Record row) {
    Message message =
        new Message(
            row.get(DEAD_MESSAGE.ID),
            new Topic(row.get(DEAD_MESSAGE.TOPIC)),
            row.get(DEAD_MESSAGE.TYPE),
            JsonText.map(row.get(DEAD_MESSAGE.PAYLOAD)));
    return new DeadMessage(
        row.get(DEAD_MESSAGE.CONSUMER),
        new StoredMessage(row.get(DEAD_MESSAGE.SEQ), message, row.get(DEAD_MESSAGE.TS)),
        row.get(DEAD_MESSAGE.ATTEMPTS),
        row.get(DEAD_MESSAGE.ERROR),
        row.get(DEAD_MESSAGE.FAILED_AT));
  }
}
