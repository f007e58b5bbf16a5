package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_FINGERPRINT;
import static org.decnet.store.generated.Tables.ATTACKER_INFRASTRUCTURE;
import static org.decnet.store.generated.Tables.ATTACKER_INTEL;
import static org.decnet.store.generated.Tables.SMTP_TARGETS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.trace.TraceSighting;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.TechniqueSighting;
import org.decnet.model.fact.ValueSighting;
import org.decnet.model.intel.AttackerIntel;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * All that rows say of each of a group of attackers, bounded in number. It is read with one
 * statement a table, and put together for one attacker at a time.
 */
final class FactRows {
  /** Most values of one kind; what was seen first is kept. */
  static final int MOST_VALUES = 10_000;

  private final Map<UUID, FileFold> files;
  private final CommandLines commands;
  private final Map<UUID, List<TechniqueSighting>> techniques;
  private final Map<UUID, List<ValueSighting>> mailed;
  private final Map<UUID, List<ValueSighting>> endpoints;
  private final Map<UUID, List<ActorFacts.Fingerprint>> fingerprints;
  private final Map<UUID, AttackerIntel> intel;
  private final Map<UUID, UUID> identities;
  private final DetailRows details;

  private FactRows(DSLContext dsl, List<Record> rows, @Nullable CommonValues common) {
    AttackerGroup group = AttackerGroup.of(rows);
    this.files = FileFold.of(dsl, group);
    this.commands = common == null ? CommandLines.none() : CommandLines.of(dsl, group);
    this.techniques = TechniqueFold.of(dsl, group);
    this.mailed = mailed(dsl, group);
    this.endpoints = endpoints(dsl, group);
    this.fingerprints = fingerprints(dsl, group);
    this.intel = intel(dsl, group);
    this.identities = identities(dsl, rows);
    this.details =
        new DetailRows(dsl, group, Set.copyOf(identities.values()), fingerprints, common);
    if (common != null) {
      learn(dsl, common);
    }
  }

  /** All but command lines, sessions and credentials of the attackers of rows. */
  static FactRows briefly(DSLContext dsl, List<Record> rows) {
    return new FactRows(dsl, rows, null);
  }

  /** All that is known of the attackers of rows. */
  static FactRows all(DSLContext dsl, List<Record> rows, CommonValues common) {
    return new FactRows(dsl, rows, common);
  }

  /** What is known of the attacker of one of the rows. */
  ActorFacts facts(DSLContext dsl, Record row) {
    UUID attacker = row.get(ATTACKERS.UUID);
    FileFold brought = files.getOrDefault(attacker, FileFold.none());
    ActorFacts facts =
        new ActorFacts(
            ActorRows.attacker(row),
            identity(row),
            techniques.getOrDefault(attacker, List.of()),
            brought.files(),
            domains(attacker, brought),
            brought.urls(),
            endpoints.getOrDefault(attacker, List.of()),
            commands.of(dsl, attacker),
            fingerprints.getOrDefault(attacker, List.of()),
            intel.get(attacker));
    return facts.with(details.details(dsl, row, facts, brought));
  }

  /** The identity that the attacker of a row belongs to now, merges followed. */
  private @Nullable UUID identity(Record row) {
    UUID identity = row.get(ATTACKERS.IDENTITY_ID);
    return identity == null ? null : identities.get(identity);
  }

  /** By the identities that rows name, those that stand for them. */
  static Map<UUID, UUID> identities(DSLContext dsl, List<? extends Record> rows) {
    Set<UUID> named = new HashSet<>();
    for (Record row : rows) {
      UUID identity = row.get(ATTACKERS.IDENTITY_ID);
      if (identity != null) {
        named.add(identity);
      }
    }
    return Clusters.effective(dsl, ClusterLevel.IDENTITY, named);
  }

  /** Names that it fetched from or wanted mail sent to. */
  private List<ValueSighting> domains(UUID attacker, FileFold brought) {
    ValueFold domains = new ValueFold(MOST_VALUES);
    brought.domains().forEach(domains::add);
    mailed.getOrDefault(attacker, List.of()).forEach(domains::add);
    return domains.values();
  }

  private void learn(DSLContext dsl, CommonValues common) {
    Set<String> hashes = new HashSet<>();
    Set<String> places = new HashSet<>();
    files
        .values()
        .forEach(brought -> {
          brought.files().forEach(file -> hashes.add(file.sha256()));
          places.addAll(brought.endpointsOfUrls());
        });
    endpoints.values().forEach(of -> of.forEach(endpoint -> places.add(endpoint.value())));
    common.learn(dsl, hashes, places);
  }

  private static Map<UUID, List<ValueSighting>> mailed(DSLContext dsl, AttackerGroup group) {
    return group.read(
        dsl.selectFrom(SMTP_TARGETS)
            .where(group.are(SMTP_TARGETS.ATTACKER_UUID))
            .orderBy(SMTP_TARGETS.FIRST_SEEN, SMTP_TARGETS.DOMAIN),
        SMTP_TARGETS.ATTACKER_UUID,
        MOST_VALUES,
        found ->
            new ValueSighting(
                found.get(SMTP_TARGETS.DOMAIN),
                found.get(SMTP_TARGETS.FIRST_SEEN),
                found.get(SMTP_TARGETS.LAST_SEEN),
                found.get(SMTP_TARGETS.COUNT)));
  }

  private static Map<UUID, List<ValueSighting>> endpoints(DSLContext dsl, AttackerGroup group) {
    return group.read(
        dsl.selectFrom(ATTACKER_INFRASTRUCTURE)
            .where(group.are(ATTACKER_INFRASTRUCTURE.ATTACKER_UUID))
            .and(ATTACKER_INFRASTRUCTURE.INFRA_TYPE.eq(TraceSighting.C2))
            .orderBy(ATTACKER_INFRASTRUCTURE.VALUE),
        ATTACKER_INFRASTRUCTURE.ATTACKER_UUID,
        MOST_VALUES,
        found ->
            new ValueSighting(
                found.get(ATTACKER_INFRASTRUCTURE.VALUE),
                found.get(ATTACKER_INFRASTRUCTURE.FIRST_SEEN),
                found.get(ATTACKER_INFRASTRUCTURE.LAST_SEEN),
                found.get(ATTACKER_INFRASTRUCTURE.COUNT)));
  }

  private static Map<UUID, List<ActorFacts.Fingerprint>> fingerprints(
      DSLContext dsl, AttackerGroup group) {
    return group.read(
        dsl.selectDistinct(
                ATTACKER_FINGERPRINT.ATTACKER_UUID,
                ATTACKER_FINGERPRINT.FINGERPRINT_TYPE,
                ATTACKER_FINGERPRINT.VALUE)
            .from(ATTACKER_FINGERPRINT)
            .where(group.are(ATTACKER_FINGERPRINT.ATTACKER_UUID))
            .orderBy(ATTACKER_FINGERPRINT.FINGERPRINT_TYPE, ATTACKER_FINGERPRINT.VALUE),
        ATTACKER_FINGERPRINT.ATTACKER_UUID,
        MOST_VALUES,
        found -> new ActorFacts.Fingerprint(found.value2(), found.value3()));
  }

  private static Map<UUID, AttackerIntel> intel(DSLContext dsl, AttackerGroup group) {
    Map<UUID, AttackerIntel> intel = new HashMap<>();
    AttackerGroup.each(
        dsl.selectFrom(ATTACKER_INTEL).where(group.are(ATTACKER_INTEL.ATTACKER_UUID)),
        row -> intel.put(row.get(ATTACKER_INTEL.ATTACKER_UUID), IntelTable.intel(row)));
    return intel;
  }
}
