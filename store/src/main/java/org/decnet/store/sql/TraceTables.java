package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKER_FINGERPRINT;
import static org.decnet.store.generated.Tables.ATTACKER_INFRASTRUCTURE;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.decnet.engine.trace.TraceSighting;
import org.decnet.engine.trace.TraceSighting.Kind;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Rows of the tables {@code attacker_fingerprint} and {@code attacker_infrastructure}. The database
 * joins what is there with what is new, so that nothing is read: a client that sends something else
 * each time has many rows.
 */
final class TraceTables {
  /** The port of what programs say of themselves. */
  private static final int NO_PORT = 0;

  private final Bulk fingerprints;
  private final Bulk infrastructure;

  TraceTables(DSLContext dsl) {
    this.fingerprints =
        joining(
            dsl,
            ATTACKER_FINGERPRINT,
            List.of(
                ATTACKER_FINGERPRINT.ATTACKER_UUID,
                ATTACKER_FINGERPRINT.FINGERPRINT_TYPE,
                ATTACKER_FINGERPRINT.VALUE,
                ATTACKER_FINGERPRINT.PORT),
            ATTACKER_FINGERPRINT.FIRST_SEEN,
            ATTACKER_FINGERPRINT.LAST_SEEN,
            ATTACKER_FINGERPRINT.COUNT);
    this.infrastructure =
        joining(
            dsl,
            ATTACKER_INFRASTRUCTURE,
            List.of(
                ATTACKER_INFRASTRUCTURE.ATTACKER_UUID,
                ATTACKER_INFRASTRUCTURE.INFRA_TYPE,
                ATTACKER_INFRASTRUCTURE.VALUE),
            ATTACKER_INFRASTRUCTURE.FIRST_SEEN,
            ATTACKER_INFRASTRUCTURE.LAST_SEEN,
            ATTACKER_INFRASTRUCTURE.COUNT);
  }

  /** Adds sightings of new events. */
  void add(Connection connection, Collection<TraceSighting> sightings) throws SQLException {
    fingerprints.run(
        connection,
        of(Kind.FINGERPRINT, sightings),
        (parameters, trace) -> bindTimes(bindKey(parameters, trace).integer(NO_PORT), trace));
    infrastructure.run(
        connection,
        of(Kind.INFRASTRUCTURE, sightings),
        (parameters, trace) -> bindTimes(bindKey(parameters, trace), trace));
  }

  private static List<TraceSighting> of(Kind kind, Collection<TraceSighting> sightings) {
    return sightings.stream().filter(trace -> trace.key().kind() == kind).toList();
  }

  private static Parameters bindKey(Parameters parameters, TraceSighting trace)
      throws SQLException {
    TraceSighting.Key key = trace.key();
    return parameters.uuid(key.attacker()).text(key.type()).text(key.value());
  }

  private static void bindTimes(Parameters parameters, TraceSighting trace) throws SQLException {
    parameters.time(trace.firstSeen()).time(trace.lastSeen()).integer(trace.count());
  }

  private static Bulk joining(
      DSLContext dsl,
      Table<?> table,
      List<Field<?>> key,
      Field<Instant> first,
      Field<Instant> last,
      Field<Long> count) {
    List<Field<?>> columns = new ArrayList<>(key);
    columns.addAll(List.of(first, last, count));
    return Bulk.of(
        dsl,
        dsl.insertInto(table)
            .columns(columns)
            .values(columns.stream().map(Bulk::marker).toList())
            .onConflict(key)
            .doUpdate()
            .set(first, DSL.least(first, DSL.excluded(first)))
            .set(last, DSL.greatest(last, DSL.excluded(last)))
            .set(count, count.plus(DSL.excluded(count))));
  }
}
