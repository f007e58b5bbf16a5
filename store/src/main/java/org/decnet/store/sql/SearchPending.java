package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.SEARCH_PENDING;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decnet.model.event.Event;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code search_pending}: events whose words are not indexed yet. */
final class SearchPending {
  /** Events of a row, so that they are indexed in one short transaction. */
  static final int MOST = 500;

  private static final int ID_LENGTH = 36;
  private static final Field<Long> ID = SEARCH_PENDING.ID.coerce(Long.class);

  private final Bulk insert;

  SearchPending(DSLContext dsl) {
    this.insert =
        Bulk.of(
            dsl,
            dsl.insertInto(SEARCH_PENDING)
                .columns(SEARCH_PENDING.EVENTS)
                .values(Bulk.marker(SEARCH_PENDING.EVENTS)));
  }

  /** Some events that wait. */
  record Waiting(long id, List<UUID> events) {}

  /** Adds events that were just written. */
  void add(Connection connection, List<Event> fresh) throws SQLException {
    List<String> rows = new ArrayList<>();
    Chunks.each(fresh, some -> rows.add(ids(some))); // as long as a row may be
    insert.run(connection, rows, Parameters::text);
  }

  private static String ids(List<Event> events) {
    StringBuilder ids = new StringBuilder(events.size() * ID_LENGTH);
    events.forEach(event -> ids.append(event.id()));
    return ids.toString();
  }

  /** The events that were written last; null if none waits. */
  static @Nullable Waiting newest(DSLContext dsl) {
    return dsl.select(ID, SEARCH_PENDING.EVENTS)
        .from(SEARCH_PENDING)
        .orderBy(ID.desc())
        .limit(1)
        .fetchOne(row -> new Waiting(row.value1(), events(row.value2())));
  }

  private static List<UUID> events(String ids) {
    List<UUID> events = new ArrayList<>();
    for (int at = 0; at + ID_LENGTH <= ids.length(); at += ID_LENGTH) {
      events.add(UUID.fromString(ids.substring(at, at + ID_LENGTH)));
    }
    return events;
  }

  /** Takes events off; false if somebody else did. */
  static boolean remove(DSLContext dsl, Waiting waiting) {
    return dsl.deleteFrom(SEARCH_PENDING).where(ID.eq(waiting.id())).execute() > 0;
  }
}
