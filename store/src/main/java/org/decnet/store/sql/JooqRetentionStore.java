package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_INTEL;
import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.CREDENTIAL_REUSE_TARGET;
import static org.decnet.store.generated.Tables.EVENT;
import static org.decnet.store.generated.Tables.OBSERVATIONS;
import static org.decnet.store.generated.Tables.SESSION;
import static org.decnet.store.generated.Tables.TTP_TAG;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.port.RetentionStore;
import org.decnet.model.feed.Feed;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Forgets old rows, in SQL. */
final class JooqRetentionStore implements RetentionStore {
  private final Database database;
  private final TagInsert tags;
  private final ReuseCount reuse;
  private final Clock clock;

  JooqRetentionStore(Database database, TagInsert tags, ReuseCount reuse, Clock clock) {
    this.database = database;
    this.tags = tags;
    this.reuse = reuse;
    this.clock = clock;
  }

  /**
   * Where a kind of data is.
   *
   * @param key its primary key
   * @param time what its age is told by
   * @param owner the attacker that it is about
   */
  private record Place<K>(
      Table<?> table,
      Field<K> key,
      Field<Instant> time,
      TableField<? extends Record, UUID> owner) {}

  @Override
  public long bytes() {
    return database.read(dsl ->
        switch (dsl.dialect().family()) {
          case SQLITE ->
              number(dsl, "select page_count * page_size from pragma_page_count, pragma_page_size")
                  - number(
                      dsl,
                      "select freelist_count * page_size"
                          + " from pragma_freelist_count, pragma_page_size");
          case POSTGRES -> number(dsl, "select pg_database_size(current_database())");
          default ->
              number(
                  dsl,
                  "select coalesce(sum(data_length + index_length), 0)"
                      + " from information_schema.tables where table_schema = database()");
        });
  }

  private static long number(DSLContext dsl, String question) {
    Number number = (Number) dsl.fetchValue(question);
    return number == null ? 0 : number.longValue();
  }

  @Override
  public long count(Data data) {
    return database.read(dsl -> (long) dsl.fetchCount(place(data).table()));
  }

  @Override
  public long countDue(Data data, Cuts cuts) {
    return database.read(
        dsl -> (long) dsl.fetchCount(place(data).table(), Due.afterAWholeRun(cuts).of(data)));
  }

  @Override
  public Map<Data, Long> countOf(UUID attacker) {
    Map<Data, Long> counts = new EnumMap<>(Data.class);
    for (Data data : Data.values()) {
      Place<?> place = place(data);
      counts.put(
          data,
          database.read(dsl -> (long) dsl.fetchCount(place.table(), place.owner().eq(attacker))));
    }
    return counts;
  }

  @Override
  public int forget(Data data, Cuts cuts, int limit) {
    Condition due = Due.now(cuts).of(data);
    return data == Data.ATTACKERS ? forgetAttackers(due, limit) : forget(place(data), due, limit);
  }

  /** Each in a transaction of his own. */
  private int forgetAttackers(Condition due, int limit) {
    List<UUID> attackers = oldest(place(Data.ATTACKERS), due, limit, ATTACKERS.UUID);
    return (int) attackers.stream().filter(this::erase).count();
  }

  @Override
  public boolean erase(UUID attacker) {
    return database.write((connection, dsl) -> {
      Instant now = clock.instant();
      Set<UUID> reused =
          ReuseCount.findings(dsl, CREDENTIAL_REUSE_TARGET.ATTACKER_UUID.eq(attacker));
      boolean gone = Erasure.of(dsl, attacker, now);
      reuse.recount(connection, dsl, reused, now);
      tags.recount(connection, dsl, List.of(attacker)); // not every cascade fires triggers
      return gone;
    });
  }

  // The keys are read first: not every database deletes from a table that it selects from.
  private <K> int forget(Place<K> place, Condition due, int limit) {
    List<K> keys = oldest(place, due, limit, place.key());
    return database.write((connection, dsl) -> {
      List<Integer> gone = new ArrayList<>();
      Set<UUID> owners = new HashSet<>();
      Set<UUID> reused = new HashSet<>();
      Chunks.each(
          keys,
          some -> {
            Condition these = place.key().in(some);
            if (place.table().equals(TTP_TAG)) {
              owners.addAll(TallyTable.owners(dsl, these));
            } else if (place.table().equals(CREDENTIALS)) {
              Condition targets =
                  CREDENTIAL_REUSE_TARGET.CREDENTIAL_ID.in(
                      DSL.select(CREDENTIALS.ID).from(CREDENTIALS).where(these));
              reused.addAll(ReuseCount.findings(dsl, targets));
            }
            if (place.table().equals(EVENT)) {
              DueTable.mark(dsl, Feed.ATTACKERS, attackersOf(dsl, these));
            }
            gone.add(dsl.deleteFrom(place.table()).where(these).execute());
          });
      tags.recount(connection, dsl, owners);
      reuse.recount(connection, dsl, reused, clock.instant());
      return gone.stream().mapToInt(Integer::intValue).sum();
    });
  }

  private static List<UUID> attackersOf(DSLContext dsl, Condition events) {
    return dsl.selectDistinct(EVENT.ATTACKER_UUID)
        .from(EVENT)
        .where(events)
        .and(EVENT.ATTACKER_UUID.isNotNull())
        .fetch(EVENT.ATTACKER_UUID);
  }

  private <K> List<K> oldest(Place<?> place, Condition due, int limit, Field<K> key) {
    return database.read(dsl ->
        dsl.select(key)
            .from(place.table())
            .where(due)
            .orderBy(place.time())
            .limit(limit)
            .fetch(key));
  }

  @Override
  public Optional<Instant> timeOfEvent(long rank) {
    return database.read(dsl ->
        dsl.select(EVENT.TIME)
            .from(EVENT)
            .orderBy(EVENT.TIME)
            .limit(1)
            .offset(rank)
            .fetchOptional(EVENT.TIME));
  }

  private static Place<?> place(Data data) {
    return switch (data) {
      case EVENTS -> new Place<>(EVENT, EVENT.EVENT_ID, EVENT.TIME, EVENT.ATTACKER_UUID);
      case TAGS -> new Place<>(TTP_TAG, TTP_TAG.UUID, TTP_TAG.OBSERVED_AT, TTP_TAG.ATTACKER_UUID);
      case SESSIONS ->
          new Place<>(SESSION, SESSION.SESSION_ID, SESSION.STARTED_AT, SESSION.ATTACKER_UUID);
      case CREDENTIALS ->
          new Place<>(
              CREDENTIALS, CREDENTIALS.ID, CREDENTIALS.LAST_SEEN, CREDENTIALS.ATTACKER_UUID);
      case OBSERVATIONS ->
          new Place<>(OBSERVATIONS, OBSERVATIONS.ID, OBSERVATIONS.TS, OBSERVATIONS.ATTACKER_UUID);
      case ATTACKERS -> new Place<>(ATTACKERS, ATTACKERS.UUID, ATTACKERS.LAST_SEEN, ATTACKERS.UUID);
      case INTEL ->
          new Place<>(
              ATTACKER_INTEL,
              ATTACKER_INTEL.ATTACKER_UUID,
              ATTACKER_INTEL.EXPIRES_AT,
              ATTACKER_INTEL.ATTACKER_UUID);
    };
  }
}
