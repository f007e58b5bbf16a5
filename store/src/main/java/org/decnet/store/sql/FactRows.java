package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_FINGERPRINT;
import static org.decnet.store.generated.Tables.ATTACKER_INFRASTRUCTURE;
import static org.decnet.store.generated.Tables.ATTACKER_INTEL;
import static org.decnet.store.generated.Tables.COMMAND;
import static org.decnet.store.generated.Tables.SMTP_TARGETS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.decnet.engine.tag.SecretMask;
import org.decnet.engine.trace.TraceSighting;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.ValueSighting;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads all that rows say of one attacker, bounded in number. */
final class FactRows {
  /** Most values of one kind; what was seen first is kept. */
  static final int MOST_VALUES = 10_000;

  private static final int LINES_AT_ONCE = 100;

  private final DSLContext dsl;
  private final Record row;
  private final UUID attacker;

  private FactRows(DSLContext dsl, Record row) {
    this.dsl = dsl;
    this.row = row;
    this.attacker = row.get(ATTACKERS.UUID);
  }

  /** All but command lines, sessions and credentials of the attacker of a row. */
  static ActorFacts briefly(DSLContext dsl, Record row) {
    FactRows rows = new FactRows(dsl, row);
    ActorFacts facts = rows.facts(FileFold.of(dsl, rows.attacker), List.of());
    return facts.with(new DetailRows(dsl, row, facts).brief());
  }

  /** All that is known of the attacker of a row. */
  static ActorFacts all(DSLContext dsl, Record row, CommonValues common) {
    FactRows rows = new FactRows(dsl, row);
    FileFold files = FileFold.of(dsl, rows.attacker);
    ActorFacts facts = rows.facts(files, rows.commands());
    return facts.with(new DetailRows(dsl, row, facts).all(files, common));
  }

  private ActorFacts facts(FileFold files, List<ValueSighting> commands) {
    return new ActorFacts(
        ActorRows.attacker(row),
        identity(dsl, row),
        TechniqueFold.of(dsl, attacker),
        files.files(),
        domains(files),
        files.urls(),
        endpoints(),
        commands,
        fingerprints(),
        dsl.selectFrom(ATTACKER_INTEL)
            .where(ATTACKER_INTEL.ATTACKER_UUID.eq(attacker))
            .fetchOne(IntelTable::intel));
  }

  /** The identity that the attacker of a row belongs to now, merges followed. */
  static @Nullable UUID identity(DSLContext dsl, Record row) {
    UUID identity = row.get(ATTACKERS.IDENTITY_ID);
    return identity == null
        ? null
        : Clusters.effective(dsl, ClusterLevel.IDENTITY, identity).orElse(identity);
  }

  /** Names that it fetched from or wanted mail sent to. */
  private List<ValueSighting> domains(FileFold files) {
    ValueFold domains = new ValueFold(MOST_VALUES);
    files.domains().forEach(domains::add);
    dsl.selectFrom(SMTP_TARGETS)
        .where(SMTP_TARGETS.ATTACKER_UUID.eq(attacker))
        .orderBy(SMTP_TARGETS.FIRST_SEEN, SMTP_TARGETS.DOMAIN)
        .limit(MOST_VALUES)
        .forEach(found ->
            domains.add(
                new ValueSighting(
                    found.get(SMTP_TARGETS.DOMAIN),
                    found.get(SMTP_TARGETS.FIRST_SEEN),
                    found.get(SMTP_TARGETS.LAST_SEEN),
                    found.get(SMTP_TARGETS.COUNT))));
    return domains.values();
  }

  private List<ValueSighting> endpoints() {
    return dsl.selectFrom(ATTACKER_INFRASTRUCTURE)
        .where(ATTACKER_INFRASTRUCTURE.ATTACKER_UUID.eq(attacker))
        .and(ATTACKER_INFRASTRUCTURE.INFRA_TYPE.eq(TraceSighting.C2))
        .orderBy(ATTACKER_INFRASTRUCTURE.VALUE)
        .limit(MOST_VALUES)
        .fetch(found ->
            new ValueSighting(
                found.get(ATTACKER_INFRASTRUCTURE.VALUE),
                found.get(ATTACKER_INFRASTRUCTURE.FIRST_SEEN),
                found.get(ATTACKER_INFRASTRUCTURE.LAST_SEEN),
                found.get(ATTACKER_INFRASTRUCTURE.COUNT)));
  }

  private List<ActorFacts.Fingerprint> fingerprints() {
    return dsl.selectDistinct(ATTACKER_FINGERPRINT.FINGERPRINT_TYPE, ATTACKER_FINGERPRINT.VALUE)
        .from(ATTACKER_FINGERPRINT)
        .where(ATTACKER_FINGERPRINT.ATTACKER_UUID.eq(attacker))
        .orderBy(ATTACKER_FINGERPRINT.FINGERPRINT_TYPE, ATTACKER_FINGERPRINT.VALUE)
        .limit(MOST_VALUES)
        .fetch(found -> new ActorFacts.Fingerprint(found.value1(), found.value2()));
  }

  private List<ValueSighting> commands() {
    return commands(dsl, COMMAND.ATTACKER_UUID.eq(attacker));
  }

  /** Command lines that meet a condition. Lines that differ in a secret only are one. */
  static List<ValueSighting> commands(DSLContext dsl, Condition which) {
    ValueFold lines = new ValueFold(MOST_VALUES);
    Field<Instant> first = DSL.min(COMMAND.TIME);
    Field<Instant> last = DSL.max(COMMAND.TIME);
    Field<Integer> count = DSL.count();
    try (Stream<Record4<String, Instant, Instant, Integer>> rows =
        dsl.select(COMMAND.COMMAND_TEXT, first, last, count)
            .from(COMMAND)
            .where(which)
            .groupBy(COMMAND.COMMAND_TEXT)
            .orderBy(first, COMMAND.COMMAND_TEXT)
            .limit(MOST_VALUES)
            .fetchSize(LINES_AT_ONCE)
            .fetchStream()) {
      rows.forEach(found ->
          lines.add(
              new ValueSighting(
                  SecretMask.mask(found.value1()),
                  found.value2(),
                  found.value3(),
                  found.value4())));
    }
    return lines.values();
  }
}
