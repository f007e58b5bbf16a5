package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.ATTRIBUTION_STATE;
import static org.decnet.store.generated.Tables.OBSERVATIONS;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.engine.attribution.Judgement;
import org.decnet.engine.attribution.Profile;
import org.decnet.engine.bus.AttributionFact;
import org.decnet.engine.port.AttributionStore;
import org.decnet.model.bus.Message;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.observation.AttackerTrait;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** What was observed of identities, and what it adds up to, in SQL. */
final class JooqAttributionStore implements AttributionStore {
  /** Who stands for an identity. */
  private static final Field<UUID> EFFECTIVE =
      DSL.coalesce(ATTACKER_IDENTITIES.MERGED_INTO_UUID, ATTACKER_IDENTITIES.UUID);

  private final Database database;
  private final Supplier<AttributionTable> table;
  private final OutboxAppender outbox;
  private final Clock clock;

  JooqAttributionStore(
      Database database, Supplier<AttributionTable> table, OutboxAppender outbox, Clock clock) {
    this.database = database;
    this.table = table;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public List<UUID> identities() {
    return database.read(dsl -> {
      Set<UUID> identities = new TreeSet<>();
      dsl.selectDistinct(EFFECTIVE)
          .from(OBSERVATIONS)
          .join(ATTACKERS)
          .on(ATTACKERS.UUID.eq(OBSERVATIONS.ATTACKER_UUID))
          .join(ATTACKER_IDENTITIES)
          .on(ATTACKER_IDENTITIES.UUID.eq(ATTACKERS.IDENTITY_ID))
          .forEach(row -> identities.add(row.value1()));
      dsl.selectDistinct(ATTRIBUTION_STATE.IDENTITY_UUID)
          .from(ATTRIBUTION_STATE)
          .forEach(row -> identities.add(row.value1()));
      return List.copyOf(identities);
    });
  }

  @Override
  public List<UUID> identitiesOf(Collection<UUID> attackers) {
    return database.read(dsl -> {
      Set<UUID> identities = new TreeSet<>();
      Chunks.each(
          attackers,
          chunk ->
              dsl.selectDistinct(EFFECTIVE)
                  .from(ATTACKERS)
                  .join(ATTACKER_IDENTITIES)
                  .on(ATTACKER_IDENTITIES.UUID.eq(ATTACKERS.IDENTITY_ID))
                  .where(ATTACKERS.UUID.in(chunk))
                  .forEach(row -> identities.add(row.value1())));
      return List.copyOf(identities);
    });
  }

  @Override
  public List<AttackerTrait> traits(UUID identity) {
    try {
      return database.read(dsl -> standsForItself(dsl, identity) ? read(dsl, identity) : List.of());
    } catch (IllegalArgumentException e) {
      throw new DecnetException(
          ErrorCode.STORE_UNAVAILABLE,
          "An observation of identity " + identity + " has a value that is none: " + e.getMessage(),
          e);
    }
  }

  private static List<AttackerTrait> read(DSLContext dsl, UUID identity) {
    return FirstRows.of(
            dsl,
            dsl.select(TraitTable.READ)
                .from(OBSERVATIONS)
                .where(OBSERVATIONS.ATTACKER_UUID.in(members(identity))),
            List.of(name(OBSERVATIONS.PRIMITIVE)),
            List.of(
                name(OBSERVATIONS.WINDOW_END_TS).desc(), name(OBSERVATIONS.EVIDENCE_REF).desc()),
            MOST_TRAITS)
        .fetch(TraitTable::trait)
        .stream()
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .sorted(
            Comparator.comparing((AttackerTrait trait) -> trait.observation().windowEnd())
                .thenComparing(trait -> trait.observation().evidenceRef())
                .thenComparing(trait -> trait.observation().primitive()))
        .toList();
  }

  @Override
  public Profile profile(UUID identity) {
    return database.read(dsl -> AttributionTable.profile(dsl, identity));
  }

  @Override
  public boolean save(Judgement judgement) {
    UUID identity = judgement.now().identity();
    boolean points = database.read(dsl -> dsl.fetchExists(OBSERVATIONS, elsewhere(identity)));
    if (judgement.isEmpty() && !points) {
      return true;
    }
    Instant now = clock.instant();
    List<Message> messages = AttributionFact.messages(judgement);
    boolean saved =
        database.write((connection, dsl) -> {
          if (!AttributionTable.profile(dsl, identity).equals(judgement.before())) {
            return false;
          }
          table.get().write(connection, dsl, judgement.before(), judgement.now(), now);
          dsl.update(OBSERVATIONS)
              .set(OBSERVATIONS.IDENTITY_REF, identity)
              .where(elsewhere(identity))
              .execute();
          outbox.append(connection, dsl, messages, now);
          return true;
        });
    if (saved && !messages.isEmpty()) {
      outbox.announce();
    }
    return saved;
  }

  /** Observations of an identity that do not point at it. */
  private static Condition elsewhere(UUID identity) {
    return OBSERVATIONS
        .ATTACKER_UUID
        .in(members(identity))
        .and(OBSERVATIONS.IDENTITY_REF.isNull().or(OBSERVATIONS.IDENTITY_REF.ne(identity)));
  }

  /** Attackers of an identity that stands for itself. */
  private static Select<Record1<UUID>> members(UUID identity) {
    return DSL.select(ATTACKERS.UUID)
        .from(ATTACKERS)
        .join(ATTACKER_IDENTITIES)
        .on(ATTACKER_IDENTITIES.UUID.eq(ATTACKERS.IDENTITY_ID))
        .where(EFFECTIVE.eq(identity));
  }

  private static boolean standsForItself(DSLContext dsl, UUID identity) {
    return Clusters.effective(dsl, ClusterLevel.IDENTITY, identity)
        .filter(identity::equals)
        .isPresent();
  }

  private static <T> Field<T> name(Field<T> column) {
    return DSL.field(DSL.name(column.getName()), column.getDataType());
  }
}
