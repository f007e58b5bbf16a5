package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.SWARM_DECKIES;
import static org.decnet.store.generated.Tables.SWARM_HOSTS;
import static org.decnet.store.generated.Tables.SWARM_TOKENS;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.swarm.Enrolment;
import org.decnet.model.swarm.HostDecky;
import org.decnet.model.swarm.HostReport;
import org.decnet.model.swarm.LineTally;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Rows of the tables of remote hosts. */
final class SwarmTable {
  private static final int LONGEST_NOTES = 255;

  private SwarmTable() {}

  static Map<Field<?>, Object> values(Enrolment enrolment, String tokenHash) {
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(SWARM_TOKENS.UUID, enrolment.uuid());
    values.put(SWARM_TOKENS.TOKEN_HASH, tokenHash);
    values.put(SWARM_TOKENS.NAME, enrolment.name());
    values.put(SWARM_TOKENS.CREATED_BY, enrolment.createdBy());
    values.put(SWARM_TOKENS.CREATED_AT, enrolment.createdAt());
    values.put(SWARM_TOKENS.EXPIRES_AT, enrolment.expiresAt());
    values.put(SWARM_TOKENS.NOTES, Widths.fit(enrolment.notes(), LONGEST_NOTES));
    return values;
  }

  static Enrolment enrolment(Record row) {
    return new Enrolment(
        row.get(SWARM_TOKENS.UUID),
        row.get(SWARM_TOKENS.NAME),
        row.get(SWARM_TOKENS.CREATED_BY),
        row.get(SWARM_TOKENS.CREATED_AT),
        row.get(SWARM_TOKENS.EXPIRES_AT),
        row.get(SWARM_TOKENS.NOTES));
  }

  static Map<Field<?>, Object> values(SwarmHost host) {
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(SWARM_HOSTS.UUID, host.uuid());
    values.put(SWARM_HOSTS.NAME, host.name());
    values.put(SWARM_HOSTS.ADDRESS, host.address());
    values.put(SWARM_HOSTS.AGENT_PORT, host.agentPort());
    values.put(SWARM_HOSTS.CERT_SHA256, host.fingerprint());
    values.put(SWARM_HOSTS.ENROLLED_AT, host.enrolledAt());
    values.put(SWARM_HOSTS.HEARTBEAT_AT, host.lastHeartbeat());
    values.put(SWARM_HOSTS.DECOMMISSIONED_AT, host.decommissionedAt());
    values.put(SWARM_HOSTS.NOTES, Widths.fit(host.notes(), LONGEST_NOTES));
    values.putAll(values(host.tally()));
    values.putAll(values(host.report()));
    return values;
  }

  static Map<Field<?>, Object> values(LineTally tally) {
    return Map.of(
        SWARM_HOSTS.LAST_SEQ, tally.lastSequence(),
        SWARM_HOSTS.MISSED_COUNT, tally.missed(),
        SWARM_HOSTS.REFUSED_COUNT, tally.refused());
  }

  /** All of a report but its decoys, which are rows of their own. */
  static Map<Field<?>, Object> values(HostReport report) {
    return Map.of(
        SWARM_HOSTS.SPOOL_LINES, report.spoolLines(),
        SWARM_HOSTS.SPOOL_BYTES, report.spoolBytes(),
        SWARM_HOSTS.DROPPED_COUNT, report.dropped());
  }

  static SwarmHost host(Record row, List<HostDecky> deckies) {
    return new SwarmHost(
        row.get(SWARM_HOSTS.UUID),
        row.get(SWARM_HOSTS.NAME),
        row.get(SWARM_HOSTS.ADDRESS),
        row.get(SWARM_HOSTS.AGENT_PORT),
        row.get(SWARM_HOSTS.CERT_SHA256),
        row.get(SWARM_HOSTS.ENROLLED_AT),
        row.get(SWARM_HOSTS.HEARTBEAT_AT),
        row.get(SWARM_HOSTS.DECOMMISSIONED_AT),
        row.get(SWARM_HOSTS.NOTES),
        new LineTally(
            row.get(SWARM_HOSTS.LAST_SEQ),
            row.get(SWARM_HOSTS.MISSED_COUNT),
            row.get(SWARM_HOSTS.REFUSED_COUNT)),
        new HostReport(
            row.get(SWARM_HOSTS.SPOOL_LINES),
            row.get(SWARM_HOSTS.SPOOL_BYTES),
            row.get(SWARM_HOSTS.DROPPED_COUNT),
            deckies));
  }

  static Map<Field<?>, Object> values(UUID host, HostDecky decky) {
    return Map.of(
        SWARM_DECKIES.NAME, decky.name(),
        SWARM_DECKIES.HOST_UUID, host,
        SWARM_DECKIES.STATE, decky.state(),
        SWARM_DECKIES.SERVICE_LIST, JsonText.ofTexts(decky.services()));
  }

  /** The decoys of some hosts, by their names. */
  static Map<UUID, List<HostDecky>> deckies(DSLContext dsl, Collection<UUID> hosts) {
    return dsl.selectFrom(SWARM_DECKIES)
        .where(SWARM_DECKIES.HOST_UUID.in(hosts))
        .orderBy(SWARM_DECKIES.NAME)
        .fetchGroups(SWARM_DECKIES.HOST_UUID, SwarmTable::decky);
  }

  private static HostDecky decky(Record row) {
    return new HostDecky(
        row.get(SWARM_DECKIES.NAME),
        row.get(SWARM_DECKIES.STATE),
        JsonText.texts(row.get(SWARM_DECKIES.SERVICE_LIST)));
  }
}
