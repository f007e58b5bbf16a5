package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decnet.model.fact.FactSource;
import org.decnet.model.fact.FactVisitor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the attackers of many scopes that hold few each. Scopes are asked about in the
 * order in which they were named: facts are read a run of attackers at a time (ADR 198).
 */
final class FewAttackers {
  /** Most attackers of a scope that is read together with others. */
  private static final int MOST = 20;

  private final Database database;
  private final Map<UUID, List<Record>> attackers;
  private final List<List<Record>> runs;
  private final Map<UUID, Integer> runOf = new HashMap<>();
  private final CommonValues common = new CommonValues();
  private int run = -1;
  private @Nullable FactRows read;

  /**
   * Attackers of scopes.
   *
   * @param attackers rows by scope, in the order of asking
   */
  private FewAttackers(Database database, Map<UUID, List<Record>> attackers) {
    this.database = database;
    this.attackers = attackers;
    this.runs = AttackerGroup.runs(attackers.values().stream().flatMap(List::stream).toList());
    for (int i = 0; i < runs.size(); i++) {
      for (Record row : runs.get(i)) {
        runOf.put(row.get(ATTACKERS.UUID), i);
      }
    }
  }

  /** None: every scope is read alone. */
  static FewAttackers none(Database database) {
    return new FewAttackers(database, Map.of());
  }

  /** Attackers that are scopes of their own. */
  static FewAttackers themselves(Database database, List<UUID> uuids) {
    Map<UUID, List<Record>> rows =
        database.read(dsl ->
            dsl.selectFrom(ATTACKERS).where(ATTACKERS.UUID.in(uuids)).stream()
                .collect(
                    Collectors.groupingBy(row -> row.get(ATTACKERS.UUID), Collectors.toList())));
    return new FewAttackers(database, inOrder(uuids, rows));
  }

  /** Attackers of identities, and of those that are merged into them (ADR 133). */
  static FewAttackers ofIdentities(Database database, List<UUID> uuids) {
    return new FewAttackers(database, database.read(dsl -> inOrder(uuids, members(dsl, uuids))));
  }

  private static Map<UUID, List<Record>> members(DSLContext dsl, List<UUID> uuids) {
    Field<UUID> standing =
        DSL.coalesce(ATTACKER_IDENTITIES.MERGED_INTO_UUID, ATTACKER_IDENTITIES.UUID);
    Condition named =
        ATTACKER_IDENTITIES.UUID.in(uuids).or(ATTACKER_IDENTITIES.MERGED_INTO_UUID.in(uuids));
    List<UUID> few =
        dsl.select(standing)
            .from(ATTACKERS)
            .join(ATTACKER_IDENTITIES)
            .on(ATTACKERS.IDENTITY_ID.eq(ATTACKER_IDENTITIES.UUID))
            .where(named)
            .groupBy(standing)
            .having(DSL.count().le(MOST))
            .fetch(standing);
    Map<UUID, List<Record>> members = new HashMap<>();
    dsl.select(ATTACKERS.fields())
        .select(standing)
        .from(ATTACKERS)
        .join(ATTACKER_IDENTITIES)
        .on(ATTACKERS.IDENTITY_ID.eq(ATTACKER_IDENTITIES.UUID))
        .where(named)
        .and(standing.in(few))
        .orderBy(ATTACKERS.FIRST_SEEN, ATTACKERS.UUID)
        .forEach(row ->
            members
                .computeIfAbsent(row.get(standing), none -> new ArrayList<>())
                .add(row.into(ATTACKERS)));
    return members;
  }

  private static Map<UUID, List<Record>> inOrder(
      List<UUID> uuids, Map<UUID, ? extends List<? extends Record>> rows) {
    Map<UUID, List<Record>> ordered = new LinkedHashMap<>();
    for (UUID uuid : uuids) {
      List<? extends Record> of = rows.get(uuid);
      if (of != null) {
        ordered.put(uuid, List.copyOf(of));
      }
    }
    return ordered;
  }

  /** What is known of the attackers of a scope; null if it holds many. */
  @Nullable FactSource facts(UUID scope) {
    List<Record> rows = attackers.get(scope);
    return rows == null ? null : visitor -> each(rows, visitor);
  }

  private void each(List<Record> rows, FactVisitor visitor) throws IOException {
    for (Record row : rows) {
      FactRows facts = factsOf(row.get(ATTACKERS.UUID));
      visitor.accept(database.read(dsl -> facts.facts(dsl, row)));
    }
  }

  private FactRows factsOf(UUID attacker) {
    int of = Objects.requireNonNull(runOf.get(attacker));
    FactRows known = read;
    if (known == null || of != run) {
      known = database.read(dsl -> FactRows.all(dsl, runs.get(of), common));
      run = of;
      read = known;
    }
    return known;
  }
}
