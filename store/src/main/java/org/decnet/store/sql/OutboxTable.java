package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.OUTBOX;
import static org.decnet.store.generated.Tables.OUTBOX_HEAD;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.port.SpanRef;
import org.decnet.engine.port.StoredMessage;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code outbox}. */
final class OutboxTable {
  static final List<Field<?>> COLUMNS =
      List.of(
          OUTBOX.SEQ,
          OUTBOX.ID,
          OUTBOX.TOPIC,
          OUTBOX.TYPE,
          OUTBOX.TS,
          OUTBOX.PAYLOAD,
          OUTBOX.TRACE_ID,
          OUTBOX.SPAN_ID);

  private final Bulk insert;

  OutboxTable(DSLContext dsl) {
    this.insert = Bulk.insertIgnore(dsl, OUTBOX, COLUMNS);
  }

  /**
   * Appends messages. To be the last thing that a transaction does: it takes the lock under which
   * numbers are given, and others wait for it until the transaction is over.
   *
   * @param span the span that they are told within; null if nobody traces it
   */
  void append(
      Connection connection,
      DSLContext dsl,
      List<Message> messages,
      Instant now,
      @Nullable SpanRef span)
      throws SQLException {
    if (messages.isEmpty()) {
      return;
    }
    dsl.update(OUTBOX_HEAD)
        .set(OUTBOX_HEAD.LAST_SEQ, OUTBOX_HEAD.LAST_SEQ.plus(messages.size()))
        .execute();
    long first = head(dsl) - messages.size() + 1;
    List<StoredMessage> rows = new ArrayList<>(messages.size());
    for (Message message : messages) {
      rows.add(new StoredMessage(first + rows.size(), message, now, span));
    }
    insert.run(connection, rows, OutboxTable::bind);
  }

  /** The number of the newest message. */
  static long head(DSLContext dsl) {
    Long head = dsl.select(OUTBOX_HEAD.LAST_SEQ).from(OUTBOX_HEAD).fetchOne(OUTBOX_HEAD.LAST_SEQ);
    return head == null ? 0 : head;
  }

  static StoredMessage message(Record row) {
    return new StoredMessage(
        row.get(OUTBOX.SEQ),
        new Message(
            row.get(OUTBOX.ID),
            new Topic(row.get(OUTBOX.TOPIC)),
            row.get(OUTBOX.TYPE),
            JsonText.map(row.get(OUTBOX.PAYLOAD))),
        row.get(OUTBOX.TS),
        span(row));
  }

  private static @Nullable SpanRef span(Record row) {
    String trace = row.get(OUTBOX.TRACE_ID);
    String span = row.get(OUTBOX.SPAN_ID);
    return trace == null || span == null ? null : new SpanRef(trace, span);
  }

  private static void bind(Parameters parameters, StoredMessage row) throws SQLException {
    Message message = row.message();
    parameters
        .integer(row.seq())
        .uuid(message.id())
        .text(message.topic().value())
        .text(message.type())
        .time(row.at())
        .text(JsonText.ofMap(message.payload()))
        .text(row.span() == null ? null : row.span().traceId())
        .text(row.span() == null ? null : row.span().spanId());
  }
}
