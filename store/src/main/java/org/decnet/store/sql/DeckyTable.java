package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.DECKY_LIFECYCLE;
import static org.decnet.store.generated.Tables.FLEET_DECKIES;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyLifecycle;
import org.decnet.model.decky.DeckyOperation;
import org.decnet.model.decky.DeckyState;
import org.decnet.model.decky.DeckyWish;
import org.decnet.store.json.ServiceJson;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of decoys. */
final class DeckyTable {
  /** This host, which is no agent. */
  static final UUID HERE = new UUID(0, 0);

  private static final int LONGEST_TEXT = 255;

  private DeckyTable() {}

  static Condition is(String name) {
    return FLEET_DECKIES.HOST_UUID.eq(HERE).and(FLEET_DECKIES.NAME.eq(name));
  }

  static Map<Field<?>, Object> values(Decky decky) {
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(FLEET_DECKIES.HOST_UUID, HERE);
    values.put(FLEET_DECKIES.NAME, decky.name());
    values.put(FLEET_DECKIES.DISTRO, decky.distro());
    values.put(FLEET_DECKIES.ARCHETYPE, decky.archetype());
    values.put(FLEET_DECKIES.SERVICE_LIST, ServiceJson.text(decky.services()));
    values.put(FLEET_DECKIES.IP, decky.address());
    values.put(FLEET_DECKIES.WISH, decky.wish().word());
    values.put(FLEET_DECKIES.STATE, decky.state().word());
    values.put(FLEET_DECKIES.PROBLEM, problem(decky));
    values.put(FLEET_DECKIES.MUTATE_INTERVAL, decky.mutateMinutes());
    values.put(FLEET_DECKIES.SEED, decky.seed());
    values.put(FLEET_DECKIES.CREATED_AT, decky.createdAt());
    values.put(FLEET_DECKIES.MUTATED_AT, decky.mutatedAt());
    return values;
  }

  static @Nullable String problem(Decky decky) {
    return Widths.fit(decky.problem(), LONGEST_TEXT);
  }

  static Decky decky(Record row) {
    return new Decky(
        row.get(FLEET_DECKIES.NAME),
        row.get(FLEET_DECKIES.DISTRO),
        row.get(FLEET_DECKIES.ARCHETYPE),
        row.get(FLEET_DECKIES.IP),
        ServiceJson.read(row.get(FLEET_DECKIES.SERVICE_LIST)),
        DeckyWish.named(row.get(FLEET_DECKIES.WISH)).orElseThrow(),
        DeckyState.named(row.get(FLEET_DECKIES.STATE)).orElseThrow(),
        row.get(FLEET_DECKIES.PROBLEM),
        row.get(FLEET_DECKIES.MUTATE_INTERVAL),
        row.get(FLEET_DECKIES.SEED),
        row.get(FLEET_DECKIES.CREATED_AT),
        row.get(FLEET_DECKIES.MUTATED_AT));
  }

  static Map<Field<?>, Object> values(DeckyLifecycle row) {
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(DECKY_LIFECYCLE.ID, row.id());
    values.put(DECKY_LIFECYCLE.HOST_UUID, HERE);
    values.put(DECKY_LIFECYCLE.DECKY, row.decky());
    values.put(DECKY_LIFECYCLE.OPERATION, row.operation().word());
    values.put(DECKY_LIFECYCLE.STATUS, row.status().word());
    values.put(DECKY_LIFECYCLE.ERROR, Widths.fit(row.error(), LONGEST_TEXT));
    values.put(DECKY_LIFECYCLE.STARTED_AT, row.startedAt());
    values.put(DECKY_LIFECYCLE.UPDATED_AT, row.updatedAt());
    values.put(DECKY_LIFECYCLE.COMPLETED_AT, row.completedAt());
    return values;
  }

  static DeckyLifecycle lifecycle(Record row) {
    return new DeckyLifecycle(
        row.get(DECKY_LIFECYCLE.ID),
        row.get(DECKY_LIFECYCLE.DECKY),
        DeckyOperation.named(row.get(DECKY_LIFECYCLE.OPERATION)).orElseThrow(),
        DeckyLifecycle.Status.named(row.get(DECKY_LIFECYCLE.STATUS)).orElseThrow(),
        row.get(DECKY_LIFECYCLE.ERROR),
        row.get(DECKY_LIFECYCLE.STARTED_AT),
        row.get(DECKY_LIFECYCLE.UPDATED_AT),
        row.get(DECKY_LIFECYCLE.COMPLETED_AT));
  }
}
