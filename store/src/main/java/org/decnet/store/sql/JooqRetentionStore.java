package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.ATTACKER_INTEL;
import static org.decnet.store.generated.Tables.CAMPAIGNS;
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
import org.decnet.model.event.EventKind;
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
  /** What commands write is tagged as a file, behind the id of the command. */
  private static final String OF_FILES = EventKind.FILE.kindName();

  private static final Condition ANY = DSL.noCondition();

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
   * @param free which rows may go at all
   */
  private record Place<K>(
      Table<?> table,
      Field<K> key,
      Field<Instant> time,
      TableField<? extends Record, UUID> owner,
      Condition free) {
    /** Data that go unless their attacker is of a locked campaign. */
    static <K> Place<K> unlessLocked(
        Table<?> table,
        Field<K> key,
        Field<Instant> time,
        TableField<? extends Record, UUID> owner) {
      return new Place<>(table, key, time, owner, unlocked(owner));
    }

    Condition before(Instant limit) {
      return time.lt(limit).and(free);
    }
  }

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
  public long countBefore(Data data, Instant time) {
    Place<?> place = place(data);
    return database.read(dsl -> (long) dsl.fetchCount(place.table(), place.before(time)));
  }

  @Override
  public long countEvents(Instant time, Instant tags) {
    return database.read(
        dsl -> (long) dsl.fetchCount(EVENT, EVENT.TIME.lt(time).and(uncited(stays(tags)))));
  }

  @Override
  public long countAttackers(Instant time, Instant events) {
    Condition eventStays = EVENT.TIME.ge(events).or(uncited(stays(time)).not());
    Condition nothingStays =
        without(EVENT, EVENT.ATTACKER_UUID, eventStays)
            .and(without(SESSION, SESSION.ATTACKER_UUID, SESSION.STARTED_AT.ge(time)))
            .and(without(CREDENTIALS, CREDENTIALS.ATTACKER_UUID, CREDENTIALS.LAST_SEEN.ge(time)))
            .and(without(TTP_TAG, TTP_TAG.ATTACKER_UUID, TTP_TAG.OBSERVED_AT.ge(time)));
    return database.read(dsl ->
        (long)
            dsl.fetchCount(
                ATTACKERS,
                ATTACKERS.LAST_SEEN.lt(time).and(unlocked(ATTACKERS.UUID)).and(nothingStays)));
  }

  /** Whether a tag is still there once those before a time are forgotten. */
  private static Condition stays(Instant tags) {
    return TTP_TAG.OBSERVED_AT.ge(tags).or(unlocked(TTP_TAG.ATTACKER_UUID).not());
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
  public int forget(Data data, Instant time, int limit) {
    return data == Data.ATTACKERS ? forgetAttackers(time, limit) : forget(place(data), time, limit);
  }

  /** Each in a transaction of his own. */
  private int forgetAttackers(Instant time, int limit) {
    List<UUID> attackers = oldest(place(Data.ATTACKERS), time, limit, ATTACKERS.UUID);
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
  private <K> int forget(Place<K> place, Instant time, int limit) {
    List<K> keys = oldest(place, time, limit, place.key());
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

  private <K> List<K> oldest(Place<?> place, Instant time, int limit, Field<K> key) {
    return database.read(dsl ->
        dsl.select(key)
            .from(place.table())
            .where(place.before(time))
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
      case EVENTS ->
          new Place<>(EVENT, EVENT.EVENT_ID, EVENT.TIME, EVENT.ATTACKER_UUID, uncited(ANY));
      case TAGS ->
          Place.unlessLocked(TTP_TAG, TTP_TAG.UUID, TTP_TAG.OBSERVED_AT, TTP_TAG.ATTACKER_UUID);
      case SESSIONS ->
          Place.unlessLocked(
              SESSION, SESSION.SESSION_ID, SESSION.STARTED_AT, SESSION.ATTACKER_UUID);
      case CREDENTIALS ->
          Place.unlessLocked(
              CREDENTIALS, CREDENTIALS.ID, CREDENTIALS.LAST_SEEN, CREDENTIALS.ATTACKER_UUID);
      case OBSERVATIONS ->
          Place.unlessLocked(
              OBSERVATIONS, OBSERVATIONS.ID, OBSERVATIONS.TS, OBSERVATIONS.ATTACKER_UUID);
      case ATTACKERS ->
          new Place<>(
              ATTACKERS,
              ATTACKERS.UUID,
              ATTACKERS.LAST_SEEN,
              ATTACKERS.UUID,
              unlocked(ATTACKERS.UUID)
                  .and(without(EVENT, EVENT.ATTACKER_UUID, ANY))
                  .and(without(SESSION, SESSION.ATTACKER_UUID, ANY))
                  .and(without(CREDENTIALS, CREDENTIALS.ATTACKER_UUID, ANY))
                  .and(without(TTP_TAG, TTP_TAG.ATTACKER_UUID, ANY)));
      case INTEL ->
          new Place<>(
              ATTACKER_INTEL,
              ATTACKER_INTEL.ATTACKER_UUID,
              ATTACKER_INTEL.EXPIRES_AT,
              ATTACKER_INTEL.ATTACKER_UUID,
              ANY);
    };
  }

  /** Whether a table has no row of an attacker under a condition. */
  private static Condition without(
      Table<?> table, TableField<? extends Record, UUID> of, Condition which) {
    return DSL.notExists(DSL.selectOne().from(table).where(of.eq(ATTACKERS.UUID)).and(which));
  }

  /** Whether no tag of some cites an event. */
  private static Condition uncited(Condition tags) {
    return DSL.notExists(
        DSL.selectOne()
            .from(TTP_TAG)
            .where(TTP_TAG.SOURCE_KIND.in(EVENT.KIND, DSL.inline(OF_FILES)))
            .and(TTP_TAG.SOURCE_ID.eq(EVENT.EVENT_ID.coerce(String.class)))
            .and(tags));
  }

  /** Whether an attacker is of no campaign that an analyst has locked. */
  private static Condition unlocked(TableField<? extends Record, UUID> attacker) {
    return DSL.notExists(
        DSL.selectOne()
            .from(ATTACKERS)
            .join(ATTACKER_IDENTITIES)
            .on(ATTACKER_IDENTITIES.UUID.eq(ATTACKERS.IDENTITY_ID))
            .join(CAMPAIGNS)
            .on(CAMPAIGNS.UUID.eq(ATTACKER_IDENTITIES.CAMPAIGN_ID))
            .where(ATTACKERS.UUID.eq(attacker))
            .and(CAMPAIGNS.LOCKED));
  }
}
