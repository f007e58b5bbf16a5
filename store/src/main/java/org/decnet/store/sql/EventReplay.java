package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.COMMAND;
import static org.decnet.store.generated.Tables.EVENT;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.decnet.engine.port.EventVisitor;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Shows stored events again, page by page. Each page begins behind the last row of the one before,
 * by keys and not by counting, so that what is written meanwhile shifts nothing.
 */
final class EventReplay {
  private static final int PAGE = 1_000;
  private static final int FEW_KINDS = 2;
  private static final Field<Integer> ORDINAL =
      DSL.coalesce(COMMAND.ORDINAL, DSL.inline(0)).as("typed_as");
  private static final Field<Integer> PLACE = DSL.coalesce(COMMAND.ORDINAL, DSL.inline(0));

  private final Database database;
  private final StoredPasswords passwords;

  EventReplay(Database database, SecretColumns secrets) {
    this.database = database;
    this.passwords = new StoredPasswords(secrets);
  }

  /** Where a page ended. */
  private record Place(Instant time, int ordinal, UUID id) {}

  /** What a page holds: events with their passwords, or why a row is none. */
  private record Shown(UUID id, @Nullable Event event, String why) {}

  void each(Instant from, Set<EventKind> kinds, EventVisitor visitor) {
    Condition ofKinds = ofKinds(kinds);
    Condition after = EVENT.TIME.ge(from);
    List<? extends Record> rows;
    do {
      Condition behind = after;
      rows = database.read(dsl -> page(dsl, behind.and(ofKinds)));
      show(rows, visitor);
      after = rows.isEmpty() ? after : behind(placeOf(rows.getLast()));
    } while (rows.size() == PAGE);
  }

  // Of few kinds the index of kind and time finds the rows. Of many it would have all of them
  // sorted
  // for every page, where the index of time gives them in order: so it is kept from being used.
  private static Condition ofKinds(Set<EventKind> kinds) {
    List<String> names = kinds.stream().map(EventKind::kindName).toList();
    return names.size() <= FEW_KINDS
        ? EVENT.KIND.in(names)
        : DSL.concat(EVENT.KIND, DSL.inline("")).in(names);
  }

  private static List<? extends Record> page(DSLContext dsl, Condition wanted) {
    return dsl.select(EVENT.fields())
        .select(ORDINAL)
        .from(EVENT)
        .leftJoin(COMMAND)
        .on(COMMAND.EVENT_ID.eq(EVENT.EVENT_ID))
        .where(wanted)
        .orderBy(EVENT.TIME, PLACE, EVENT.EVENT_ID)
        .limit(PAGE)
        .fetch();
  }

  // The first comparison alone can use an index.
  private static Condition behind(Place place) {
    return EVENT
        .TIME
        .ge(place.time())
        .and(
            EVENT
                .TIME
                .gt(place.time())
                .or(PLACE.gt(place.ordinal()))
                .or(PLACE.eq(place.ordinal()).and(EVENT.EVENT_ID.gt(place.id()))));
  }

  private static Place placeOf(Record row) {
    return new Place(row.get(EVENT.TIME), row.get(ORDINAL), row.get(EVENT.EVENT_ID));
  }

  private void show(List<? extends Record> rows, EventVisitor visitor) {
    List<Shown> shown = rows.stream().map(EventReplay::read).toList();
    List<Event> events = shown.stream().flatMap(row -> Stream.ofNullable(row.event())).toList();
    StoredPasswords.Found known = database.read(dsl -> passwords.of(dsl, events));
    known.unreadable().forEach(visitor::unreadable);
    for (Shown row : shown) {
      if (row.event() == null) {
        visitor.unreadable(row.id(), row.why());
      } else {
        visitor.event(known.complete(row.event()));
      }
    }
  }

  private static Shown read(Record row) {
    UUID id = row.get(EVENT.EVENT_ID);
    try {
      Event event = EventTable.event(row);
      return new Shown(id, event, "event of an unknown kind: " + row.get(EVENT.KIND));
    } catch (RuntimeException e) {
      return new Shown(id, null, String.valueOf(e.getMessage()));
    }
  }
}
