package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.SESSION;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.engine.session.Dated;
import org.decnet.engine.session.Ending;
import org.decnet.engine.session.Login;
import org.decnet.engine.session.Outcome;
import org.decnet.engine.session.Peer;
import org.decnet.engine.session.Recording;
import org.decnet.engine.session.SessionCounts;
import org.decnet.engine.session.SessionSighting;
import org.decnet.model.event.SessionId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code session}, as far as events make them. */
final class SessionTable {
  private static final List<Field<?>> COLUMNS =
      List.of(
          SESSION.SESSION_ID,
          SESSION.SENSOR,
          SESSION.DECKY,
          SESSION.SERVICE,
          SESSION.SRC_IP,
          SESSION.ATTACKER_UUID,
          SESSION.STARTED_AT,
          SESSION.ENDED_AT,
          SESSION.DURATION_S,
          SESSION.DURATION_REPORTED,
          SESSION.LOGIN_OUTCOME,
          SESSION.USERNAME,
          SESSION.LOGIN_AT,
          SESSION.CLIENT_VERSION,
          SESSION.CLIENT_VERSION_AT,
          SESSION.COMMAND_COUNT,
          SESSION.LAST_COMMAND_AT,
          SESSION.STATEMENT_COUNT,
          SESSION.FILE_COUNT,
          SESSION.BYTES_IN,
          SESSION.BYTES_OUT,
          SESSION.RECORDING_REF,
          SESSION.RECORDING_SHA256,
          SESSION.RECORDING_AT);

  private final Bulk upsert;

  SessionTable(DSLContext dsl) {
    this.upsert = Bulk.upsert(dsl, SESSION, List.of(SESSION.SESSION_ID), COLUMNS);
  }

  /**
   * What sessions were and what they are.
   *
   * @param before those of which something was known
   * @param now all that were seen, with what is known of them now
   */
  record Change(Map<SessionId, SessionSighting> before, List<SessionSighting> now) {}

  /** Adds sightings to what is known. */
  Change add(Connection connection, DSLContext dsl, Collection<SessionSighting> sightings)
      throws SQLException {
    Map<SessionId, SessionSighting> known = load(dsl, sightings);
    List<SessionSighting> rows = new ArrayList<>();
    for (SessionSighting sighting : sightings) {
      SessionSighting before = known.get(sighting.id());
      rows.add(before == null ? sighting : before.join(sighting));
    }
    upsert.run(connection, rows, SessionTable::bind);
    return new Change(known, rows);
  }

  private static Map<SessionId, SessionSighting> load(
      DSLContext dsl, Collection<SessionSighting> sightings) {
    Map<SessionId, SessionSighting> known = new HashMap<>();
    Chunks.each(
        sightings.stream().map(sighting -> sighting.id().value()).toList(),
        ids ->
            dsl.select(COLUMNS)
                .from(SESSION)
                .where(SESSION.SESSION_ID.in(ids))
                .forEach(row -> {
                  SessionSighting session = sighting(row);
                  known.put(session.id(), session);
                }));
    return known;
  }

  private static SessionSighting sighting(Record row) {
    return new SessionSighting(
        new SessionId(row.get(SESSION.SESSION_ID)),
        row.get(SESSION.SENSOR),
        new Dated(row.get(SESSION.STARTED_AT), row.get(SESSION.DECKY)),
        row.get(SESSION.SERVICE),
        peer(row),
        ending(row),
        login(row),
        clientVersion(row),
        recording(row),
        row.get(SESSION.LAST_COMMAND_AT),
        new SessionCounts(
            row.get(SESSION.COMMAND_COUNT),
            row.get(SESSION.STATEMENT_COUNT),
            row.get(SESSION.FILE_COUNT),
            row.get(SESSION.BYTES_IN),
            row.get(SESSION.BYTES_OUT)));
  }

  private static @Nullable Peer peer(Record row) {
    String ip = row.get(SESSION.SRC_IP);
    return ip == null ? null : new Peer(ip, row.get(SESSION.ATTACKER_UUID));
  }

  private static @Nullable Ending ending(Record row) {
    Instant at = row.get(SESSION.ENDED_AT);
    boolean reported = row.get(SESSION.DURATION_REPORTED);
    return at == null ? null : new Ending(at, reported ? row.get(SESSION.DURATION_S) : null);
  }

  private static @Nullable Login login(Record row) {
    Instant at = row.get(SESSION.LOGIN_AT);
    return at == null
        ? null
        : new Login(Outcome.named(row.get(SESSION.LOGIN_OUTCOME)), at, row.get(SESSION.USERNAME));
  }

  private static @Nullable Dated clientVersion(Record row) {
    Instant at = row.get(SESSION.CLIENT_VERSION_AT);
    return at == null ? null : new Dated(at, row.get(SESSION.CLIENT_VERSION));
  }

  private static @Nullable Recording recording(Record row) {
    Instant at = row.get(SESSION.RECORDING_AT);
    return at == null
        ? null
        : new Recording(at, row.get(SESSION.RECORDING_REF), row.get(SESSION.RECORDING_SHA256));
  }

  private static void bind(Parameters parameters, SessionSighting session) throws SQLException {
    Peer peer = session.peer();
    Ending ending = session.ending();
    Login login = session.login();
    Dated version = session.clientVersion();
    Recording recording = session.recording();
    SessionCounts counts = session.counts();
    parameters
        .text(session.id().value())
        .text(session.sensor())
        .text(session.place().text())
        .text(session.service())
        .text(peer == null ? null : peer.ip())
        .uuid(peer == null ? null : peer.attacker())
        .time(session.startedAt())
        .time(ending == null ? null : ending.at())
        .number(session.durationSeconds())
        .flag(ending != null && ending.durationSeconds() != null)
        .text(login == null ? null : login.outcome().columnName())
        .text(login == null ? null : login.username())
        .time(login == null ? null : login.at())
        .text(version == null ? null : version.text())
        .time(version == null ? null : version.at())
        .integer(counts.commands())
        .time(session.lastCommandAt())
        .integer(counts.statements())
        .integer(counts.files())
        .integer(counts.bytesIn())
        .integer(counts.bytesOut())
        .text(recording == null ? null : recording.ref())
        .text(recording == null ? null : recording.sha256())
        .time(recording == null ? null : recording.at());
  }
}
