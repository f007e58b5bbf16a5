package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.FEED_OBJECT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.FeedStore;
import org.decnet.model.feed.Feed;
import org.decnet.model.feed.FeedQuery;
import org.decnet.model.feed.PublishedObject;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What subscribers are told, in SQL. */
final class JooqFeedStore implements FeedStore {
  private final Database database;
  private final Clock clock;

  JooqFeedStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Due> due(Feed feed, int limit) {
    return database.read(dsl -> DueTable.some(dsl, feed, limit));
  }

  @Override
  public void mark(Feed feed, List<UUID> owners) {
    if (owners.isEmpty()) {
      return;
    }
    database.write((connection, dsl) -> {
      DueTable.mark(dsl, connection, feed, owners);
      return owners.size();
    });
  }

  @Override
  public List<UUID> publish(Feed feed, List<Publication> publications) {
    return database.write((connection, dsl) -> {
      List<UUID> owners = publications.stream().map(told -> told.due().owner()).toList();
      Map<UUID, Long> marks = DueTable.marks(dsl, feed, owners);
      FeedRows rows = new FeedRows(dsl, connection, feed, clock.instant());
      List<UUID> done = new ArrayList<>();
      List<UUID> different = new ArrayList<>();
      for (Publication told : publications) {
        Due due = told.due();
        Long now = marks.get(due.owner());
        if (now != null && now == due.marks()) {
          done.add(due.owner());
          if (rows.publish(told)) {
            different.add(due.owner());
          }
        }
      }
      DueTable.remove(dsl, feed, done);
      return different;
    });
  }

  @Override
  public List<PublishedObject> objects(FeedQuery query) {
    return database.read(dsl -> query.types().isEmpty() ? any(dsl, query) : ofTypes(dsl, query));
  }

  private static List<PublishedObject> any(DSLContext dsl, FeedQuery query) {
    return some(dsl, query, DSL.noCondition());
  }

  /** Of each type by itself, because only so an index gives them in order. */
  private static List<PublishedObject> ofTypes(DSLContext dsl, FeedQuery query) {
    List<PublishedObject> all = new ArrayList<>();
    query.types().forEach(type -> all.addAll(some(dsl, query, FEED_OBJECT.OBJECT_TYPE.eq(type))));
    all.sort(Comparator.comparing(PublishedObject::addedAt));
    return all.size() > query.limit() ? all.subList(0, query.limit()) : all;
  }

  private static List<PublishedObject> some(DSLContext dsl, FeedQuery query, Condition of) {
    Instant after = query.after();
    return dsl.select(
            FEED_OBJECT.OBJECT_ID,
            FEED_OBJECT.OBJECT_TYPE,
            FEED_OBJECT.VERSION_AT,
            FEED_OBJECT.ADDED_AT,
            FEED_OBJECT.CONTENT)
        .from(FEED_OBJECT)
        .where(FEED_OBJECT.FEED.eq(query.feed().word()))
        .and(of)
        .and(after == null ? DSL.noCondition() : FEED_OBJECT.ADDED_AT.gt(after))
        .and(query.ids().isEmpty() ? DSL.noCondition() : FEED_OBJECT.OBJECT_ID.in(query.ids()))
        .and(
            query.versions().isEmpty()
                ? DSL.noCondition()
                : FEED_OBJECT.VERSION_AT.in(query.versions()))
        .orderBy(FEED_OBJECT.ADDED_AT)
        .limit(query.limit())
        .fetch(row ->
            new PublishedObject(
                row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }
}
