package org.decnet.store.sql;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Walks over rows by when they were first seen, a page in memory at a time. */
final class SeenPages<R extends Record> {
  private static final int PAGE = 200;

  private final Database database;
  private final Field<Instant> seen;
  private final Field<UUID> uuid;
  private final Query<R> query;

  /**
   * A walk.
   *
   * @param seen first order of the rows, which they hold
   * @param uuid second order, which they hold too
   */
  SeenPages(Database database, Field<Instant> seen, Field<UUID> uuid, Query<R> query) {
    this.database = database;
    this.seen = seen;
    this.uuid = uuid;
    this.query = query;
  }

  /** Fetches the rows behind a place, in order. */
  @FunctionalInterface
  interface Query<R extends Record> {
    List<R> fetch(DSLContext dsl, Optional<Condition> after, int limit);
  }

  /** Takes a row. */
  @FunctionalInterface
  interface Visitor<R extends Record> {
    void accept(R row) throws IOException;
  }

  /** Takes a page, which is not empty. */
  @FunctionalInterface
  interface PageVisitor<R extends Record> {
    void accept(List<R> page) throws IOException;
  }

  void each(Visitor<R> visitor) throws IOException {
    eachPage(page -> {
      for (R row : page) {
        visitor.accept(row);
      }
    });
  }

  void eachPage(PageVisitor<R> visitor) throws IOException {
    Optional<Condition> after = Optional.empty();
    while (true) {
      Optional<Condition> place = after;
      List<R> page = database.read(dsl -> query.fetch(dsl, place, PAGE));
      if (!page.isEmpty()) {
        visitor.accept(page);
      }
      if (page.size() < PAGE) {
        return;
      }
      R last = page.getLast();
      Instant at = last.get(seen);
      after = Optional.of(seen.gt(at).or(seen.eq(at).and(uuid.gt(last.get(uuid)))));
    }
  }
}
