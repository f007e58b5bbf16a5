package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.FLEET_DECKIES;
import static org.decnet.store.generated.Tables.SWARM_DECKIES;
import static org.decnet.store.generated.Tables.SWARM_HOSTS;
import static org.decnet.store.generated.Tables.SWARM_TOKENS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.SwarmStore;
import org.decnet.model.Page;
import org.decnet.model.decky.DeckyState;
import org.decnet.model.swarm.Enrolment;
import org.decnet.model.swarm.HostDecky;
import org.decnet.model.swarm.HostReport;
import org.decnet.model.swarm.LineTally;
import org.decnet.model.swarm.SwarmHost;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Remote hosts in SQL. */
final class JooqSwarmStore implements SwarmStore {
  private static final Condition IN_FORCE = SWARM_HOSTS.DECOMMISSIONED_AT.isNull();

  /** Tokens that opened nothing for longer are forgotten; the audit log knows of them. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Database database;

  JooqSwarmStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean offer(Enrolment enrolment, String tokenHash, AuditEntry line) {
    return database.write((connection, dsl) -> {
      if (isTaken(dsl, enrolment.name())) {
        return false;
      }
      dsl.deleteFrom(SWARM_TOKENS)
          .where(SWARM_TOKENS.EXPIRES_AT.lt(enrolment.createdAt().minus(REMEMBERED)))
          .execute();
      dsl.insertInto(SWARM_TOKENS).set(SwarmTable.values(enrolment, tokenHash)).execute();
      AuditTable.add(dsl, line);
      return true;
    });
  }

  private static boolean isTaken(DSLContext dsl, String name) {
    return dsl.fetchExists(SWARM_HOSTS, SWARM_HOSTS.NAME.eq(name).and(IN_FORCE));
  }

  @Override
  public Optional<Enrolment> offered(String tokenHash, Instant now) {
    return database.read(dsl ->
        dsl.selectFrom(SWARM_TOKENS)
            .where(isGood(tokenHash, now))
            .fetchOptional(SwarmTable::enrolment));
  }

  private static Condition isGood(String tokenHash, Instant now) {
    return SWARM_TOKENS.TOKEN_HASH.eq(tokenHash).and(isOpen(now));
  }

  private static Condition isOpen(Instant now) {
    return SWARM_TOKENS.USED_AT.isNull().and(SWARM_TOKENS.EXPIRES_AT.gt(now));
  }

  @Override
  public Outcome enrol(String tokenHash, SwarmHost host, AuditEntry line) {
    return database.write((connection, dsl) -> {
      if (isTaken(dsl, host.name())) {
        return Outcome.NAME_TAKEN;
      }
      int spent =
          dsl.update(SWARM_TOKENS)
              .set(SWARM_TOKENS.USED_AT, host.enrolledAt())
              .where(isGood(tokenHash, host.enrolledAt()))
              .and(SWARM_TOKENS.NAME.eq(host.name()))
              .execute();
      if (spent == 0) {
        return Outcome.NO_TOKEN;
      }
      dsl.insertInto(SWARM_HOSTS).set(SwarmTable.values(host)).execute();
      AuditTable.add(dsl, line);
      return Outcome.ENROLLED;
    });
  }

  @Override
  public Page<SwarmHost> hosts(int limit, int offset) {
    int rows = Limits.rows(limit);
    int skipped = Limits.offset(offset);
    return database.read(dsl ->
        new Page<>(
            dsl.fetchCount(SWARM_HOSTS, IN_FORCE),
            rows,
            skipped,
            whole(
                dsl,
                dsl.selectFrom(SWARM_HOSTS)
                    .where(IN_FORCE)
                    .orderBy(SWARM_HOSTS.NAME)
                    .limit(rows)
                    .offset(skipped)
                    .fetch())));
  }

  private static List<SwarmHost> whole(DSLContext dsl, List<? extends Record> rows) {
    List<UUID> ids = rows.stream().map(row -> row.get(SWARM_HOSTS.UUID)).toList();
    Map<UUID, List<HostDecky>> deckies = SwarmTable.deckies(dsl, ids);
    return rows.stream()
        .map(
            row -> SwarmTable.host(row, deckies.getOrDefault(row.get(SWARM_HOSTS.UUID), List.of())))
        .toList();
  }

  @Override
  public Optional<SwarmHost> host(UUID uuid) {
    return one(SWARM_HOSTS.UUID.eq(uuid));
  }

  @Override
  public Optional<SwarmHost> ofFingerprint(String fingerprint) {
    return one(SWARM_HOSTS.CERT_SHA256.eq(fingerprint).and(IN_FORCE));
  }

  private Optional<SwarmHost> one(Condition which) {
    return database.read(dsl ->
        whole(dsl, dsl.selectFrom(SWARM_HOSTS).where(which).limit(1).fetch()).stream().findFirst());
  }

  @Override
  public boolean expectsAny(Instant now) {
    return database.read(dsl ->
        dsl.fetchExists(SWARM_HOSTS, IN_FORCE) || dsl.fetchExists(SWARM_TOKENS, isOpen(now)));
  }

  @Override
  public boolean decommission(UUID uuid, Instant at, AuditEntry line) {
    return database.write((connection, dsl) -> {
      int ended =
          dsl.update(SWARM_HOSTS)
              .set(SWARM_HOSTS.DECOMMISSIONED_AT, at)
              .where(SWARM_HOSTS.UUID.eq(uuid))
              .and(IN_FORCE)
              .execute();
      if (ended == 0) {
        return false;
      }
      dsl.deleteFrom(SWARM_DECKIES).where(SWARM_DECKIES.HOST_UUID.eq(uuid)).execute();
      AuditTable.add(dsl, line);
      return true;
    });
  }

  @Override
  public boolean claims(UUID host, String decky) {
    HostDecky silent = new HostDecky(decky, DeckyState.PENDING.word(), List.of());
    return database.write((connection, dsl) ->
        dsl.fetchExists(SWARM_HOSTS, SWARM_HOSTS.UUID.eq(host).and(IN_FORCE))
            && claims(dsl, host, silent, false));
  }

  /** Takes a name for a host unless it is somebody's; with a report, writes how the decoy is. */
  private static boolean claims(DSLContext dsl, UUID host, HostDecky decky, boolean reported) {
    UUID owner =
        dsl.select(SWARM_DECKIES.HOST_UUID)
            .from(SWARM_DECKIES)
            .where(SWARM_DECKIES.NAME.eq(decky.name()))
            .fetchOne(SWARM_DECKIES.HOST_UUID);
    if (owner == null) {
      boolean full =
          dsl.fetchCount(SWARM_DECKIES, SWARM_DECKIES.HOST_UUID.eq(host)) >= MOST_DECKIES;
      if (full || dsl.fetchExists(FLEET_DECKIES, DeckyTable.is(decky.name()))) {
        return false;
      }
      dsl.insertInto(SWARM_DECKIES).set(SwarmTable.values(host, decky)).execute();
      return true;
    }
    if (owner.equals(host) && reported) {
      dsl.update(SWARM_DECKIES)
          .set(SwarmTable.values(host, decky))
          .where(SWARM_DECKIES.NAME.eq(decky.name()))
          .execute();
    }
    return owner.equals(host);
  }

  @Override
  public boolean advance(UUID host, LineTally before, LineTally after) {
    return database.write((connection, dsl) ->
        dsl.update(SWARM_HOSTS)
                .set(SwarmTable.values(after))
                .where(SWARM_HOSTS.UUID.eq(host))
                .and(SWARM_HOSTS.LAST_SEQ.eq(before.lastSequence()))
                .and(IN_FORCE)
                .execute()
            > 0);
  }

  @Override
  public boolean heard(UUID host, Instant at, String address, HostReport report) {
    return database.write((connection, dsl) -> {
      int heard =
          dsl.update(SWARM_HOSTS)
              .set(SWARM_HOSTS.HEARTBEAT_AT, at)
              .set(SWARM_HOSTS.ADDRESS, address)
              .set(SwarmTable.values(report))
              .where(SWARM_HOSTS.UUID.eq(host))
              .and(IN_FORCE)
              .execute();
      if (heard > 0) {
        keep(dsl, host, report.deckies());
        tell(dsl, host, at);
      }
      return heard > 0;
    });
  }

  /** A name that its host no longer has is free: what it told under that has come before. */
  private static void keep(DSLContext dsl, UUID host, List<HostDecky> deckies) {
    List<String> names = deckies.stream().map(HostDecky::name).toList();
    dsl.deleteFrom(SWARM_DECKIES)
        .where(SWARM_DECKIES.HOST_UUID.eq(host))
        .and(SWARM_DECKIES.NAME.notIn(names))
        .execute();
    deckies.forEach(decky -> claims(dsl, host, decky, true));
  }

  /** Gaps and drops of a host stand with those of sensors (spec 09, section 6). */
  private static void tell(DSLContext dsl, UUID host, Instant at) {
    SwarmHost now =
        whole(dsl, dsl.selectFrom(SWARM_HOSTS).where(SWARM_HOSTS.UUID.eq(host)).fetch()).getFirst();
    SensorTable.putLink(dsl, now, at);
  }
}
