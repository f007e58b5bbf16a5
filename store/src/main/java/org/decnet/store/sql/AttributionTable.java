package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTRIBUTION_STATE;
import static org.decnet.store.generated.Tables.ATTRIBUTION_SUSPICION;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.engine.attribution.Attribution;
import org.decnet.engine.attribution.AttributionState;
import org.decnet.engine.attribution.MultiActorSuspicion;
import org.decnet.engine.attribution.PrimitiveState;
import org.decnet.engine.attribution.Profile;
import org.decnet.model.observation.Primitive;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Rows of the tables {@code attribution_state} and {@code attribution_suspicion}. */
final class AttributionTable {
  private static final List<Field<?>> COLUMNS =
      List.of(
          ATTRIBUTION_STATE.IDENTITY_UUID,
          ATTRIBUTION_STATE.PRIMITIVE,
          ATTRIBUTION_STATE.CURRENT_VALUE,
          ATTRIBUTION_STATE.STATE,
          ATTRIBUTION_STATE.CONFIDENCE,
          ATTRIBUTION_STATE.OBSERVATION_COUNT,
          ATTRIBUTION_STATE.LAST_CHANGE_TS,
          ATTRIBUTION_STATE.LAST_OBSERVATION_TS,
          ATTRIBUTION_STATE.UPDATED_AT);

  private final Bulk states;
  private final Bulk suspicion;

  AttributionTable(DSLContext dsl) {
    this.states =
        Bulk.upsert(
            dsl,
            ATTRIBUTION_STATE,
            List.of(ATTRIBUTION_STATE.IDENTITY_UUID, ATTRIBUTION_STATE.PRIMITIVE),
            COLUMNS);
    this.suspicion =
        Bulk.upsert(
            dsl,
            ATTRIBUTION_SUSPICION,
            List.of(ATTRIBUTION_SUSPICION.IDENTITY_UUID),
            List.of(
                ATTRIBUTION_SUSPICION.IDENTITY_UUID,
                ATTRIBUTION_SUSPICION.PRIMITIVES,
                ATTRIBUTION_SUSPICION.UPDATED_AT));
  }

  /** What is held of an identity. */
  static Profile profile(DSLContext dsl, UUID identity) {
    Map<Primitive, PrimitiveState> states = new EnumMap<>(Primitive.class);
    dsl.select(COLUMNS)
        .from(ATTRIBUTION_STATE)
        .where(ATTRIBUTION_STATE.IDENTITY_UUID.eq(identity))
        .forEach(row ->
            Primitive.named(row.get(ATTRIBUTION_STATE.PRIMITIVE))
                .ifPresent(primitive -> states.put(primitive, state(row))));
    return new Profile(
        identity,
        states,
        suspicions(dsl, List.of(identity)).getOrDefault(identity, MultiActorSuspicion.NONE));
  }

  /** Of which of some identities it is suspected that they are several people. */
  static Map<UUID, MultiActorSuspicion> suspicions(DSLContext dsl, List<UUID> identities) {
    Map<UUID, MultiActorSuspicion> suspicions = new HashMap<>();
    Chunks.each(
        identities,
        chunk ->
            dsl.select(ATTRIBUTION_SUSPICION.IDENTITY_UUID, ATTRIBUTION_SUSPICION.PRIMITIVES)
                .from(ATTRIBUTION_SUSPICION)
                .where(ATTRIBUTION_SUSPICION.IDENTITY_UUID.in(chunk))
                .forEach(row ->
                    suspicions.put(
                        row.value1(), new MultiActorSuspicion(names(row.value2()), false))));
    return suspicions;
  }

  private static Set<String> names(String list) {
    Set<String> names = new TreeSet<>();
    StringTokenizer tokens = new StringTokenizer(list, ",");
    while (tokens.hasMoreTokens()) {
      names.add(tokens.nextToken());
    }
    return names;
  }

  private static PrimitiveState state(Record row) {
    return new PrimitiveState(
        new Attribution(
            JsonText.texts(row.get(ATTRIBUTION_STATE.CURRENT_VALUE)).stream()
                .findFirst()
                .orElse(""),
            AttributionState.valueOf(row.get(ATTRIBUTION_STATE.STATE).toUpperCase(Locale.ROOT)),
            row.get(ATTRIBUTION_STATE.CONFIDENCE),
            row.get(ATTRIBUTION_STATE.OBSERVATION_COUNT)),
        row.get(ATTRIBUTION_STATE.LAST_CHANGE_TS),
        row.get(ATTRIBUTION_STATE.LAST_OBSERVATION_TS));
  }

  /** Writes a profile in the place of what is there. */
  void write(Connection connection, DSLContext dsl, Profile before, Profile now, Instant at)
      throws SQLException {
    UUID identity = now.identity();
    for (Primitive gone : before.states().keySet()) {
      if (!now.states().containsKey(gone)) {
        dsl.deleteFrom(ATTRIBUTION_STATE)
            .where(ATTRIBUTION_STATE.IDENTITY_UUID.eq(identity))
            .and(ATTRIBUTION_STATE.PRIMITIVE.eq(gone.primitiveName()))
            .execute();
      }
    }
    states.run(
        connection,
        now.states().entrySet().stream()
            .filter(entry -> !entry.getValue().equals(before.states().get(entry.getKey())))
            .toList(),
        (parameters, row) -> bind(parameters, identity, row, at));
    if (now.suspicion().primitives().isEmpty()) {
      dsl.deleteFrom(ATTRIBUTION_SUSPICION)
          .where(ATTRIBUTION_SUSPICION.IDENTITY_UUID.eq(identity))
          .execute();
    } else {
      suspicion.run(
          connection,
          List.of(now.suspicion()),
          (parameters, row) -> parameters.uuid(identity).text(row.key()).time(at));
    }
  }

  private static void bind(
      Parameters parameters, UUID identity, Map.Entry<Primitive, PrimitiveState> row, Instant at)
      throws SQLException {
    PrimitiveState state = row.getValue();
    parameters
        .uuid(identity)
        .text(row.getKey().primitiveName())
        .text(JsonText.ofTexts(List.of(state.is().value())))
        .text(state.is().state().name().toLowerCase(Locale.ROOT))
        .number(state.is().confidence())
        .integer(state.is().observations())
        .time(state.lastChange())
        .time(state.lastObservation())
        .time(at);
  }
}
