package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.OBSERVATIONS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.bus.Fact;
import org.decnet.engine.bus.ObservationFact;
import org.decnet.model.bus.Message;
import org.decnet.model.feed.Feed;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import org.decnet.model.observation.Primitive;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code observations}. */
final class TraitTable {
  /** Columns that make a trait again. */
  static final List<Field<?>> READ =
      List.of(
          OBSERVATIONS.ATTACKER_UUID,
          OBSERVATIONS.PRIMITIVE,
          OBSERVATIONS.VALUE,
          OBSERVATIONS.CONFIDENCE,
          OBSERVATIONS.WINDOW_START_TS,
          OBSERVATIONS.WINDOW_END_TS,
          OBSERVATIONS.SOURCE,
          OBSERVATIONS.EVIDENCE_REF);

  private static final int SOURCE = 64;
  private static final int EVIDENCE = 640;
  private static final List<Field<?>> COLUMNS =
      List.of(
          OBSERVATIONS.ID,
          OBSERVATIONS.ATTACKER_UUID,
          OBSERVATIONS.IDENTITY_REF,
          OBSERVATIONS.PRIMITIVE,
          OBSERVATIONS.VALUE,
          OBSERVATIONS.CONFIDENCE,
          OBSERVATIONS.WINDOW_START_TS,
          OBSERVATIONS.WINDOW_END_TS,
          OBSERVATIONS.SOURCE,
          OBSERVATIONS.EVIDENCE_REF,
          OBSERVATIONS.ENVELOPE_V,
          OBSERVATIONS.TS);

  private final NewRows<Row> rows;

  TraitTable(DSLContext dsl) {
    this.rows = new NewRows<>(dsl, OBSERVATIONS, OBSERVATIONS.ID, COLUMNS, Row::id);
  }

  private record Row(AttackerTrait trait, @Nullable UUID identity) {
    UUID id() {
      return trait.observation().id();
    }

    Fact fact() {
      return new ObservationFact(trait, identity);
    }
  }

  /** Inserts traits, and gives messages about those that were not there. */
  List<Message> add(Connection connection, DSLContext dsl, List<AttackerTrait> traits, Instant now)
      throws SQLException {
    if (traits.isEmpty()) {
      return List.of();
    }
    Map<UUID, UUID> identities =
        identities(dsl, traits.stream().map(AttackerTrait::attacker).distinct().toList());
    List<Row> fresh =
        rows.insert(
            connection,
            traits.stream().map(trait -> new Row(trait, identities.get(trait.attacker()))).toList(),
            TraitTable::bind);
    List<UUID> shown = fresh.stream().map(row -> row.trait().attacker()).distinct().toList();
    touch(dsl, shown, now);
    DueTable.mark(dsl, Feed.ATTACKERS, shown);
    return fresh.stream().map(row -> row.fact().message()).toList();
  }

  /**
   * Reads a row that has the columns of {@link #READ}; null if it is of a primitive that this
   * version does not know.
   */
  static @Nullable AttackerTrait trait(Record row) {
    return Primitive.named(row.get(OBSERVATIONS.PRIMITIVE))
        .map(primitive ->
            new AttackerTrait(
                row.get(OBSERVATIONS.ATTACKER_UUID),
                row.get(OBSERVATIONS.SOURCE),
                new Observation(
                    primitive,
                    ObservedValue.ofJson(row.get(OBSERVATIONS.VALUE)),
                    row.get(OBSERVATIONS.CONFIDENCE),
                    row.get(OBSERVATIONS.WINDOW_START_TS),
                    row.get(OBSERVATIONS.WINDOW_END_TS),
                    row.get(OBSERVATIONS.EVIDENCE_REF))))
        .orElse(null);
  }

  /** Who stands for the attackers that are known to be somebody. */
  private static Map<UUID, UUID> identities(DSLContext dsl, Collection<UUID> attackers) {
    Map<UUID, UUID> identities = new HashMap<>();
    Field<UUID> effective =
        DSL.coalesce(ATTACKER_IDENTITIES.MERGED_INTO_UUID, ATTACKER_IDENTITIES.UUID);
    Chunks.each(
        attackers,
        chunk ->
            dsl.select(ATTACKERS.UUID, effective)
                .from(ATTACKERS)
                .join(ATTACKER_IDENTITIES)
                .on(ATTACKER_IDENTITIES.UUID.eq(ATTACKERS.IDENTITY_ID))
                .where(ATTACKERS.UUID.in(chunk))
                .forEach(row -> identities.put(row.value1(), row.value2())));
    return identities;
  }

  /** The clusterer reads those again whose rows were written. */
  private static void touch(DSLContext dsl, Collection<UUID> attackers, Instant now) {
    Chunks.each(
        attackers,
        chunk ->
            dsl.update(ATTACKERS)
                .set(ATTACKERS.UPDATED_AT, now)
                .where(ATTACKERS.UUID.in(chunk))
                .execute());
  }

  private static void bind(Parameters parameters, Row row) throws SQLException {
    Observation observation = row.trait().observation();
    parameters
        .uuid(row.id())
        .uuid(row.trait().attacker())
        .uuid(row.identity())
        .text(observation.primitive().primitiveName())
        .text(observation.value().json())
        .number(observation.confidence())
        .time(observation.windowStart())
        .time(observation.windowEnd())
        .text(Widths.fit(row.trait().source(), SOURCE))
        .text(Widths.fit(observation.evidenceRef(), EVIDENCE))
        .integer(Observation.ENVELOPE_VERSION)
        .time(observation.windowEnd());
  }
}
