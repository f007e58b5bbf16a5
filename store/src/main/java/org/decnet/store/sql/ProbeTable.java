package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_FINGERPRINT;
import static org.decnet.store.generated.Tables.ATTACKER_FINGERPRINT_STATE;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decnet.engine.bounty.ProbeState;
import org.decnet.engine.bounty.ProbeState.Rotation;
import org.decnet.engine.bounty.ProbeState.Seen;
import org.decnet.engine.trace.TraceSighting;
import org.decnet.engine.trace.TraceSighting.Kind;
import org.decnet.store.generated.tables.AttackerFingerprintState;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the table {@code attacker_fingerprint_state}, and what attackers say of them. They follow
 * from the table {@code attacker_fingerprint}, which is written before.
 */
final class ProbeTable {
  private static final AttackerFingerprintState TABLE = ATTACKER_FINGERPRINT_STATE;

  /** The port of what programs say of themselves. */
  private static final int NO_PORT = 0;

  private static final List<Field<?>> COLUMNS =
      List.of(
          TABLE.UUID,
          TABLE.ATTACKER_UUID,
          TABLE.PORT,
          TABLE.PROBE_TYPE,
          TABLE.LAST_HASH,
          TABLE.LAST_SEEN,
          TABLE.ROTATION_COUNT,
          TABLE.LAST_ROTATION_AT);

  private final Bulk upsert;
  private final Bulk count;

  ProbeTable(DSLContext dsl) {
    this.upsert = Bulk.upsert(dsl, TABLE, List.of(TABLE.UUID), COLUMNS);
    this.count =
        Bulk.of(
            dsl,
            dsl.update(ATTACKERS)
                .set(ATTACKERS.ROTATION_COUNT, Bulk.marker(ATTACKERS.ROTATION_COUNT))
                .set(ATTACKERS.LAST_ROTATION_AT, Bulk.marker(ATTACKERS.LAST_ROTATION_AT))
                .where(ATTACKERS.UUID.eq(Bulk.marker(ATTACKERS.UUID))));
  }

  /** Adds sightings of new events and gives the rotations that they show. */
  List<Rotation> add(Connection connection, DSLContext dsl, Collection<TraceSighting> traces)
      throws SQLException {
    Map<ProbeState.Key, List<TraceSighting>> seen =
        traces.stream()
            .filter(trace -> trace.key().kind() == Kind.FINGERPRINT)
            .filter(trace -> ProbeState.PROBES.contains(trace.key().type()))
            .collect(
                Collectors.groupingBy(
                    trace ->
                        new ProbeState.Key(trace.key().attacker(), NO_PORT, trace.key().type()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    if (seen.isEmpty()) {
      return List.of();
    }
    Map<ProbeState.Key, ProbeState> known = states(dsl, attackers(seen.keySet()));
    Map<ProbeState.Key, ProbeState> changed = new LinkedHashMap<>();
    List<ProbeState.Key> unsure = new ArrayList<>();
    seen.forEach((key, sightings) -> {
      ProbeState state = known.get(key);
      if (state != null && isTheSame(state, sightings)) {
        changed.put(key, state.seen(latest(sightings)));
      } else {
        unsure.add(key);
      }
    });
    List<Rotation> rotations = recount(dsl, unsure, known, changed);
    upsert.run(connection, changed.values(), ProbeTable::bind);
    known.putAll(changed);
    tellAttackers(connection, known, unsure);
    return rotations;
  }

  /** Whether there is one hash only, and it is seen again. */
  private static boolean isTheSame(ProbeState state, List<TraceSighting> sightings) {
    return state.rotations() == 0
        && sightings.stream().allMatch(trace -> trace.key().value().equals(state.lastHash()));
  }

  private static Instant latest(List<TraceSighting> sightings) {
    return sightings.stream()
        .map(TraceSighting::lastSeen)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private static List<Rotation> recount(
      DSLContext dsl,
      List<ProbeState.Key> unsure,
      Map<ProbeState.Key, ProbeState> known,
      Map<ProbeState.Key, ProbeState> changed) {
    Map<ProbeState.Key, List<Seen>> hashes = hashes(dsl, attackers(unsure));
    Map<UUID, String> addresses = addresses(dsl, attackers(unsure));
    List<Rotation> rotations = new ArrayList<>();
    for (ProbeState.Key key : unsure) {
      List<Seen> all = hashes.getOrDefault(key, List.of());
      ProbeState before = known.get(key);
      ProbeState now = ProbeState.of(key, all);
      changed.put(key, now);
      Rotation newest = ProbeState.newest(key, addresses.getOrDefault(key.attacker(), ""), all);
      if (newest != null && (before == null || now.rotations() > before.rotations())) {
        rotations.add(newest);
      }
    }
    return rotations;
  }

  private void tellAttackers(
      Connection connection, Map<ProbeState.Key, ProbeState> states, List<ProbeState.Key> recounted)
      throws SQLException {
    Map<UUID, List<ProbeState>> ofAttackers =
        states.values().stream().collect(Collectors.groupingBy(state -> state.key().attacker()));
    count.run(
        connection,
        attackers(recounted),
        (parameters, attacker) -> {
          List<ProbeState> own = ofAttackers.getOrDefault(attacker, List.of());
          parameters
              .integer((long) own.stream().mapToInt(ProbeState::rotations).sum())
              .time(lastRotation(own))
              .uuid(attacker);
        });
  }

  private static @Nullable Instant lastRotation(List<ProbeState> states) {
    Instant last = null;
    for (ProbeState state : states) {
      Instant at = state.lastRotationAt();
      last = at != null && (last == null || at.isAfter(last)) ? at : last;
    }
    return last;
  }

  private static Set<UUID> attackers(Collection<ProbeState.Key> keys) {
    return keys.stream().map(ProbeState.Key::attacker).collect(Collectors.toSet());
  }

  private static Map<ProbeState.Key, ProbeState> states(DSLContext dsl, Set<UUID> attackers) {
    Map<ProbeState.Key, ProbeState> states = new HashMap<>();
    Chunks.each(
        attackers,
        some ->
            dsl.select(COLUMNS)
                .from(TABLE)
                .where(TABLE.ATTACKER_UUID.in(some))
                .forEach(row -> {
                  ProbeState state = state(row);
                  states.put(state.key(), state);
                }));
    return states;
  }

  private static ProbeState state(Record row) {
    return new ProbeState(
        new ProbeState.Key(
            row.get(TABLE.ATTACKER_UUID), row.get(TABLE.PORT), row.get(TABLE.PROBE_TYPE)),
        row.get(TABLE.LAST_HASH),
        row.get(TABLE.LAST_SEEN),
        row.get(TABLE.ROTATION_COUNT),
        row.get(TABLE.LAST_ROTATION_AT));
  }

  private static Map<ProbeState.Key, List<Seen>> hashes(DSLContext dsl, Set<UUID> attackers) {
    Map<ProbeState.Key, List<Seen>> hashes = new HashMap<>();
    Chunks.each(
        attackers,
        some ->
            dsl.select(
                    ATTACKER_FINGERPRINT.ATTACKER_UUID,
                    ATTACKER_FINGERPRINT.PORT,
                    ATTACKER_FINGERPRINT.FINGERPRINT_TYPE,
                    ATTACKER_FINGERPRINT.VALUE,
                    ATTACKER_FINGERPRINT.FIRST_SEEN,
                    ATTACKER_FINGERPRINT.LAST_SEEN)
                .from(ATTACKER_FINGERPRINT)
                .where(ATTACKER_FINGERPRINT.ATTACKER_UUID.in(some))
                .and(ATTACKER_FINGERPRINT.FINGERPRINT_TYPE.in(ProbeState.PROBES))
                .forEach(row ->
                    hashes
                        .computeIfAbsent(
                            new ProbeState.Key(row.value1(), row.value2(), row.value3()),
                            key -> new ArrayList<>())
                        .add(new Seen(row.value4(), row.value5(), row.value6()))));
    return hashes;
  }

  private static Map<UUID, String> addresses(DSLContext dsl, Set<UUID> attackers) {
    Map<UUID, String> addresses = new HashMap<>();
    Chunks.each(
        attackers,
        some ->
            dsl.select(ATTACKERS.UUID, ATTACKERS.IP)
                .from(ATTACKERS)
                .where(ATTACKERS.UUID.in(some))
                .forEach(row -> addresses.put(row.value1(), row.value2())));
    return addresses;
  }

  private static void bind(Parameters parameters, ProbeState state) throws SQLException {
    parameters
        .uuid(state.key().id())
        .uuid(state.key().attacker())
        .integer((long) state.key().port())
        .text(state.key().probe())
        .text(state.lastHash())
        .time(state.lastSeen())
        .integer((long) state.rotations())
        .time(state.lastRotationAt());
  }
}
