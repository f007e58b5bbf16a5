package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.FEED_DUE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.FeedStore.Due;
import org.decnet.model.feed.Feed;
import org.jooq.DSLContext;

/** Rows of the table {@code feed_due}. */
final class DueTable {
  private final Bulk mark;

  DueTable(DSLContext dsl) {
    this.mark =
        Bulk.of(
            dsl,
            dsl.insertInto(FEED_DUE)
                .columns(FEED_DUE.FEED, FEED_DUE.OWNER_UUID, FEED_DUE.MARK_COUNT)
                .values(
                    Bulk.marker(FEED_DUE.FEED),
                    Bulk.marker(FEED_DUE.OWNER_UUID),
                    Bulk.marker(FEED_DUE.MARK_COUNT))
                .onConflict(FEED_DUE.FEED, FEED_DUE.OWNER_UUID)
                .doUpdate()
                .set(FEED_DUE.MARK_COUNT, FEED_DUE.MARK_COUNT.plus(1L)));
  }

  /** Says, within a transaction of the caller, that there is something new to tell of some. */
  void mark(Connection connection, Feed feed, Collection<UUID> owners) throws SQLException {
    mark.run(
        connection,
        new LinkedHashSet<>(owners),
        (parameters, owner) -> parameters.text(feed.word()).uuid(owner).integer(1));
  }

  /** The same for a few, where no statement was prepared. */
  static void mark(DSLContext dsl, Connection connection, Feed feed, Collection<UUID> owners)
      throws SQLException {
    if (!owners.isEmpty()) {
      new DueTable(dsl).mark(connection, feed, owners);
    }
  }

  /** The same, one by one. */
  static void mark(DSLContext dsl, Feed feed, Collection<UUID> owners) {
    for (UUID owner : owners) {
      dsl.insertInto(FEED_DUE)
          .columns(FEED_DUE.FEED, FEED_DUE.OWNER_UUID, FEED_DUE.MARK_COUNT)
          .values(feed.word(), owner, 1L)
          .onConflict(FEED_DUE.FEED, FEED_DUE.OWNER_UUID)
          .doUpdate()
          .set(FEED_DUE.MARK_COUNT, FEED_DUE.MARK_COUNT.plus(1L))
          .execute();
    }
  }

  static List<Due> some(DSLContext dsl, Feed feed, int limit) {
    return dsl.select(FEED_DUE.OWNER_UUID, FEED_DUE.MARK_COUNT)
        .from(FEED_DUE)
        .where(FEED_DUE.FEED.eq(feed.word()))
        .orderBy(FEED_DUE.OWNER_UUID)
        .limit(limit)
        .fetch(row -> new Due(row.value1(), row.value2()));
  }

  /** How often some are marked by now. */
  static Map<UUID, Long> marks(DSLContext dsl, Feed feed, Collection<UUID> owners) {
    Map<UUID, Long> marks = new HashMap<>();
    Chunks.each(
        owners,
        some ->
            dsl.select(FEED_DUE.OWNER_UUID, FEED_DUE.MARK_COUNT)
                .from(FEED_DUE)
                .where(FEED_DUE.FEED.eq(feed.word()))
                .and(FEED_DUE.OWNER_UUID.in(some))
                .forEach(row -> marks.put(row.value1(), row.value2())));
    return marks;
  }

  static void remove(DSLContext dsl, Feed feed, Collection<UUID> owners) {
    Chunks.each(
        owners,
        some ->
            dsl.deleteFrom(FEED_DUE)
                .where(FEED_DUE.FEED.eq(feed.word()))
                .and(FEED_DUE.OWNER_UUID.in(some))
                .execute());
  }
}
