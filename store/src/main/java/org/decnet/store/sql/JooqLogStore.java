package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.EVENT;
import static org.decnet.store.generated.Tables.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.decnet.engine.port.LogPage;
import org.decnet.engine.port.LogPlace;
import org.decnet.engine.port.LogQuery;
import org.decnet.engine.port.LogStore;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.SessionId;
import org.decnet.store.convert.MicrosConverter;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Events by their times, and by their words. */
final class JooqLogStore implements LogStore {
  private final Database database;

  JooqLogStore(Database database) {
    this.database = database;
  }

  @Override
  public LogPage logs(LogQuery query, @Nullable LogPlace after, int limit, int offset) {
    int rows = Limits.rows(limit);
    int skipped = Limits.offset(offset);
    return database.read(dsl ->
        query.needsWords()
            ? new FoundLogs(dsl, query).page(after, rows, skipped)
            : page(dsl, query, after, rows, skipped));
  }

  private static LogPage page(
      DSLContext dsl, LogQuery query, @Nullable LogPlace after, int rows, int skipped) {
    Condition wanted = wanted(query, query.from(), query.until());
    Result<Record> found =
        dsl.select(EVENT.fields())
            .from(EVENT)
            .where(after == null ? wanted : wanted.and(before(after)))
            .orderBy(EVENT.TIME.desc(), EVENT.EVENT_ID.desc())
            .limit(rows + 1)
            .offset(skipped)
            .fetch();
    List<Event> events = new ArrayList<>();
    for (Record row : found.subList(0, Math.min(rows, found.size()))) {
      Event event = EventTable.event(row);
      if (event != null) {
        events.add(event);
      }
    }
    Record last = found.size() > rows ? found.get(rows - 1) : null;
    return new LogPage(
        events,
        dsl.fetchCount(dsl.selectOne().from(EVENT).where(wanted).limit(MOST_COUNTED)),
        last == null
            ? null
            : new LogPlace(MicrosConverter.micros(last.get(EVENT.TIME)), last.get(EVENT.EVENT_ID)));
  }

  // The first comparison alone can use an index.
  private static Condition before(LogPlace place) {
    Instant time = MicrosConverter.instant(place.key());
    return EVENT.TIME.le(time).and(EVENT.TIME.lt(time).or(EVENT.EVENT_ID.lt(place.event())));
  }

  private static Condition wanted(LogQuery query, @Nullable Instant from, @Nullable Instant until) {
    Condition wanted = DSL.noCondition();
    if (query.attacker() != null) {
      wanted = wanted.and(EVENT.ATTACKER_UUID.eq(query.attacker()));
    }
    if (from != null) {
      wanted = wanted.and(EVENT.TIME.ge(from));
    }
    return until == null ? wanted : wanted.and(EVENT.TIME.lt(until));
  }

  @Override
  public SortedMap<Instant, Long> histogram(
      LogQuery query, Instant from, Instant until, Duration interval) {
    long micros = Math.multiplyExact(interval.toSeconds(), 1_000_000L);
    if (Duration.between(from, until).compareTo(interval.multipliedBy(MOST_INTERVALS)) > 0) {
      throw new IllegalArgumentException("More than " + MOST_INTERVALS + " intervals");
    }
    return database.read(dsl ->
        query.needsWords()
            ? new FoundLogs(dsl, query).histogram(from, until, micros)
            : Intervals.count(
                dsl,
                EVENT,
                wanted(query, from, until),
                EVENT.TIME.coerce(Long.class),
                micros,
                micros));
  }

  @Override
  public List<Event> ofSession(SessionId session, Set<EventKind> kinds, int limit) {
    return database.read(dsl ->
        dsl
            .select(EVENT.fields())
            .from(EVENT)
            .where(EVENT.SESSION_ID.eq(Widths.session(session)))
            .and(EVENT.KIND.in(kinds.stream().map(EventKind::kindName).toList()))
            .orderBy(EVENT.TIME, EVENT.EVENT_ID)
            .limit(Limits.rows(limit))
            .fetch()
            .stream()
            .flatMap(row -> Stream.ofNullable(EventTable.event(row)))
            .toList());
  }

  @Override
  public long deckies(Instant since) {
    return database.read(dsl ->
        dsl.select(DSL.countDistinct(SESSION.DECKY))
            .from(SESSION)
            .where(SESSION.STARTED_AT.ge(since))
            .fetchSingle()
            .value1());
  }

  @Override
  public int index() {
    SearchPending.Waiting waiting = database.read(SearchPending::newest);
    if (waiting == null) {
      return 0;
    }
    SearchIndexing indexing = database.read(dsl -> SearchIndexing.of(dsl, waiting.events()));
    database.write((connection, dsl) -> {
      if (SearchPending.remove(dsl, waiting)) {
        indexing.write(connection, dsl);
      }
      return waiting;
    });
    return waiting.events().size();
  }
}
