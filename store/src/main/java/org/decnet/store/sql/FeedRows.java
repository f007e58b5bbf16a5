package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.FEED_OBJECT;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.decnet.engine.port.FeedStore.Publication;
import org.decnet.model.feed.Feed;
import org.decnet.model.feed.FeedObject;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of one feed to what is told now, within a transaction of the caller. No other
 * writer is in one meanwhile, so times rise in the order in which they become visible.
 */
final class FeedRows {
  private static final List<Field<?>> COLUMNS =
      List.of(
          FEED_OBJECT.FEED,
          FEED_OBJECT.OBJECT_ID,
          FEED_OBJECT.OBJECT_TYPE,
          FEED_OBJECT.VERSION_AT,
          FEED_OBJECT.ADDED_AT,
          FEED_OBJECT.OWNER_UUID,
          FEED_OBJECT.SHARED,
          FEED_OBJECT.CONTENT);

  private static final String ADDRESS = "-addr";
  private static final String LINK = "relationship";

  private final DSLContext dsl;
  private final Connection connection;
  private final Feed feed;
  private final List<Row> changed = new ArrayList<>();
  private Instant last;

  FeedRows(DSLContext dsl, Connection connection, Feed feed, Instant now) {
    this.dsl = dsl;
    this.connection = connection;
    this.feed = feed;
    Instant newest =
        dsl.select(FEED_OBJECT.ADDED_AT)
            .from(FEED_OBJECT)
            .where(FEED_OBJECT.FEED.eq(feed.word()))
            .orderBy(FEED_OBJECT.ADDED_AT.desc())
            .limit(1)
            .fetchOne(FEED_OBJECT.ADDED_AT);
    Instant before = now.minus(1, ChronoUnit.MICROS);
    this.last = newest != null && newest.isAfter(before) ? newest : before;
  }

  /** What is known of an object. */
  private record Known(@Nullable UUID owner, boolean shared, String type, String content) {}

  private record Row(UUID owner, FeedObject object, Instant addedAt) {}

  /** Forgets what was told of some, and that there is something to tell. */
  static void forget(DSLContext dsl, Feed feed, Collection<UUID> owners) {
    DueTable.remove(dsl, feed, owners);
    Chunks.each(
        owners,
        some -> {
          Condition theirs = FEED_OBJECT.FEED.eq(feed.word()).and(FEED_OBJECT.OWNER_UUID.in(some));
          dsl.deleteFrom(FEED_OBJECT)
              .where(theirs)
              .and(
                  FEED_OBJECT
                      .SHARED
                      .isFalse()
                      .or(FEED_OBJECT.OBJECT_TYPE.endsWith(ADDRESS))
                      .or(FEED_OBJECT.OBJECT_TYPE.eq(LINK)))
              .execute();
          dsl.update(FEED_OBJECT).setNull(FEED_OBJECT.OWNER_UUID).where(theirs).execute();
        });
  }

  /** Takes down what is told of somebody; true if anything is different from before. */
  boolean publish(Publication told) throws SQLException {
    UUID owner = told.due().owner();
    Map<String, Known> own = known(FEED_OBJECT.OWNER_UUID.eq(owner));
    Map<String, Known> others = others(told, own);
    boolean different = false;
    for (FeedObject object : told.objects()) {
      Known before = own.remove(object.id());
      Known other = others.get(object.id());
      if (before == null && other != null && other.owner() != null) {
        continue; // told of another, who showed it first
      }
      Known now = before == null ? other : before;
      if (now == null || !now.content().equals(object.content()) || now.owner() == null) {
        last = last.plus(1, ChronoUnit.MICROS);
        changed.add(new Row(owner, object, last));
        different = true;
      }
    }
    write();
    return drop(own) || different;
  }

  private Map<String, Known> others(Publication told, Map<String, Known> own) {
    Map<String, Known> others = new HashMap<>();
    Chunks.each(
        told.objects().stream().map(FeedObject::id).filter(id -> !own.containsKey(id)).toList(),
        ids -> others.putAll(known(FEED_OBJECT.OBJECT_ID.in(ids))));
    return others;
  }

  private Map<String, Known> known(Condition which) {
    Map<String, Known> known = new HashMap<>();
    dsl.select(
            FEED_OBJECT.OBJECT_ID,
            FEED_OBJECT.OWNER_UUID,
            FEED_OBJECT.SHARED,
            FEED_OBJECT.OBJECT_TYPE,
            FEED_OBJECT.CONTENT)
        .from(FEED_OBJECT)
        .where(FEED_OBJECT.FEED.eq(feed.word()))
        .and(which)
        .forEach(row ->
            known.put(
                row.value1(), new Known(row.value2(), row.value3(), row.value4(), row.value5())));
    return known;
  }

  private void write() throws SQLException {
    Bulk.upsert(dsl, FEED_OBJECT, List.of(FEED_OBJECT.FEED, FEED_OBJECT.OBJECT_ID), COLUMNS)
        .run(
            connection,
            changed,
            (parameters, row) -> {
              FeedObject object = row.object();
              parameters
                  .text(feed.word())
                  .text(object.id())
                  .text(object.type())
                  .time(Objects.requireNonNullElse(object.version(), row.addedAt()))
                  .time(row.addedAt())
                  .uuid(row.owner())
                  .flag(object.shared())
                  .text(object.content());
            });
    changed.clear();
  }

  /** What is no longer told goes; what others may share stays, and is nobody's. */
  private boolean drop(Map<String, Known> gone) {
    List<String> own = new ArrayList<>();
    List<String> shared = new ArrayList<>();
    gone.forEach((id, known) -> (isLeft(known) ? shared : own).add(id));
    Chunks.each(
        own,
        ids ->
            dsl.deleteFrom(FEED_OBJECT)
                .where(FEED_OBJECT.FEED.eq(feed.word()))
                .and(FEED_OBJECT.OBJECT_ID.in(ids))
                .execute());
    Chunks.each(
        shared,
        ids ->
            dsl.update(FEED_OBJECT)
                .setNull(FEED_OBJECT.OWNER_UUID)
                .where(FEED_OBJECT.FEED.eq(feed.word()))
                .and(FEED_OBJECT.OBJECT_ID.in(ids))
                .execute());
    return !own.isEmpty();
  }

  /** An address is one attacker's alone, whatever else may point to it. */
  private static boolean isLeft(Known known) {
    return known.shared() && !known.type().endsWith(ADDRESS) && !known.type().equals(LINK);
  }
}
