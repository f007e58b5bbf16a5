package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.EVENT;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.SpanRef;
import org.decnet.engine.session.AttackerIds;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.store.json.EventJson;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code event}. */
final class EventTable {
  private static final List<org.jooq.Field<?>> COLUMNS =
      List.of(
          EVENT.EVENT_ID,
          EVENT.KIND,
          EVENT.TIME,
          EVENT.INGESTED_AT,
          EVENT.SENSOR,
          EVENT.SOURCE,
          EVENT.DECKY,
          EVENT.SERVICE,
          EVENT.SRC_IP,
          EVENT.SESSION_ID,
          EVENT.ATTACKER_UUID,
          EVENT.EVENT_CLASS,
          EVENT.FIELDS,
          EVENT.RAW_REF,
          EVENT.TRACE_ID,
          EVENT.SPAN_ID);

  private final NewRows<Event> insert;

  EventTable(DSLContext dsl) {
    this.insert = new NewRows<>(dsl, EVENT, EVENT.EVENT_ID, COLUMNS, Event::id);
  }

  /**
   * Inserts events and gives those that were not there.
   *
   * @param span the span that they are written within; null if nobody traces it
   */
  List<Event> insert(
      Connection connection,
      List<Event> events,
      AttackerIds attackerIds,
      Instant now,
      @Nullable SpanRef span)
      throws SQLException {
    return insert.insert(
        connection,
        events,
        (parameters, event) -> {
          bind(parameters, event, attackerIds.of(event), now);
          parameters
              .text(span == null ? null : span.traceId())
              .text(span == null ? null : span.spanId());
        });
  }

  /** The event of an id; null if there is none. */
  static @Nullable Event find(DSLContext dsl, UUID id) {
    Record row = dsl.select(EVENT.fields()).from(EVENT).where(EVENT.EVENT_ID.eq(id)).fetchOne();
    return row == null ? null : event(row);
  }

  private static void bind(Parameters parameters, Event event, @Nullable UUID attacker, Instant now)
      throws SQLException {
    parameters
        .text(event.text(Field.EVENT_ID))
        .text(event.kind().kindName())
        .time(event.time())
        .time(now)
        .text(event.sensor())
        .text(event.source())
        .text(event.decky())
        .text(event.service())
        .text(event.sourceIp())
        .text(event.text(Field.SESSION_ID))
        .uuid(attacker)
        .text(event.text(Field.EVENT_CLASS))
        .text(EventJson.columnText(event))
        .text(event.text(Field.RAW_REF));
  }

  /** The event of a row; null if a newer version wrote it. */
  static @Nullable Event event(Record row) {
    EventKind kind = EventKind.named(row.get(EVENT.KIND));
    return kind == null ? null : builder(kind, row).build();
  }

  /** The event of a row of a known kind, to be completed. */
  static Event.Builder builder(EventKind kind, Record row) {
    Event.Builder event = Event.builder(kind);
    EventJson.read(JsonColumn.text(row, EVENT.FIELDS), event);
    return event
        .id(row.get(EVENT.EVENT_ID))
        .time(row.get(EVENT.TIME))
        .set(Field.SENSOR, row.get(EVENT.SENSOR))
        .set(Field.SOURCE, row.get(EVENT.SOURCE))
        .set(Field.DECKY, row.get(EVENT.DECKY))
        .set(Field.SERVICE, row.get(EVENT.SERVICE))
        .set(Field.SRC_IP, row.get(EVENT.SRC_IP))
        .set(Field.SESSION_ID, row.get(EVENT.SESSION_ID))
        .set(Field.EVENT_CLASS, row.get(EVENT.EVENT_CLASS))
        .set(Field.RAW_REF, row.get(EVENT.RAW_REF));
  }
}
