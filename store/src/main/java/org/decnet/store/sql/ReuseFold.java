package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CREDENTIAL_REUSE_TARGET;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.engine.session.Joins;
import org.decnet.model.credential.CredentialReuse;
import org.decnet.model.credential.ReuseKey;
import org.decnet.model.credential.ReusePlace;
import org.decnet.store.sql.ReuseSweep.Changed;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Adds credentials that are new or were tried again to the findings, within a transaction of the
 * caller. A finding that is there is joined with what changed; only a new one reads all its kin.
 */
final class ReuseFold {
  private static final List<Field<?>> COLUMNS =
      List.of(
          CREDENTIAL_REUSE_TARGET.CREDENTIAL_ID,
          CREDENTIAL_REUSE_TARGET.REUSE_ID,
          CREDENTIAL_REUSE_TARGET.DECKY,
          CREDENTIAL_REUSE_TARGET.SERVICE,
          CREDENTIAL_REUSE_TARGET.ATTACKER_UUID,
          CREDENTIAL_REUSE_TARGET.ATTEMPTS,
          CREDENTIAL_REUSE_TARGET.FIRST_SEEN,
          CREDENTIAL_REUSE_TARGET.LAST_SEEN);

  private static final int USUAL_LEAST = 2;

  private final Supplier<ReuseTable> table;
  private final ReuseCount count;
  private final Bulk upsert;

  ReuseFold(DSLContext dsl, Supplier<ReuseTable> table) {
    this.table = table;
    this.count = new ReuseCount(table);
    this.upsert =
        Bulk.upsert(
            dsl, CREDENTIAL_REUSE_TARGET, List.of(CREDENTIAL_REUSE_TARGET.CREDENTIAL_ID), COLUMNS);
  }

  /**
   * What became of findings.
   *
   * @param found new ones
   * @param grown those that have more places
   */
  record Outcome(List<CredentialReuse> found, List<CredentialReuse> grown) {}

  Outcome add(
      Connection connection, DSLContext dsl, List<Changed> changed, int leastTargets, Instant now)
      throws SQLException {
    Map<ReuseKey, List<Changed>> byKey = new LinkedHashMap<>();
    for (Changed one : changed) {
      byKey.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one);
    }
    List<Changed> known = changed.stream().filter(one -> one.reuse() != null).toList();
    List<CredentialReuse> grown = grow(connection, dsl, known, now);
    List<CredentialReuse> found = new ArrayList<>();
    for (Map.Entry<ReuseKey, List<Changed>> kin : byKey.entrySet()) {
      if (isNew(dsl, kin.getKey(), kin.getValue(), leastTargets)) {
        found.add(count.make(connection, dsl, kin.getKey(), now));
      }
    }
    return new Outcome(found, grown);
  }

  private static boolean isNew(DSLContext dsl, ReuseKey key, List<Changed> kin, int leastTargets) {
    return kin.getFirst().reuse() == null
        && kin.stream().anyMatch(Changed::elsewhere)
        && (leastTargets <= USUAL_LEAST || ReuseTable.hasPlaces(dsl, key, leastTargets));
  }

  private List<CredentialReuse> grow(
      Connection connection, DSLContext dsl, List<Changed> changed, Instant now)
      throws SQLException {
    Map<UUID, List<Changed>> byFinding = new LinkedHashMap<>();
    for (Changed one : changed) {
      byFinding.computeIfAbsent(reuse(one), id -> new ArrayList<>()).add(one);
    }
    Map<UUID, CredentialReuse> before = ReuseTable.load(dsl, byFinding.keySet());
    Map<UUID, Long> counted = attempts(dsl, changed.stream().map(Changed::credential).toList());
    List<CredentialReuse> after = new ArrayList<>();
    List<CredentialReuse> grown = new ArrayList<>();
    byFinding.forEach((id, kin) -> {
      CredentialReuse was = Objects.requireNonNull(before.get(id), "in this transaction");
      CredentialReuse is = joined(was, kin, counted, now);
      after.add(is);
      if (is.targetCount() > was.targetCount()) {
        grown.add(is);
      }
    });
    table.get().write(connection, after);
    upsert.run(connection, changed, ReuseFold::bind);
    return grown;
  }

  private static CredentialReuse joined(
      CredentialReuse finding, List<Changed> kin, Map<UUID, Long> counted, Instant now) {
    Set<ReusePlace> places = new HashSet<>();
    NavigableMap<String, String> named = new TreeMap<>();
    for (int i = 0; i < finding.attackers().size(); i++) {
      named.put(finding.attackers().get(i).toString(), finding.addresses().get(i));
    }
    String principal = finding.principal();
    long attempts = finding.attemptCount();
    Instant first = finding.firstSeen();
    Instant last = finding.lastSeen();
    for (Changed one : kin) {
      if (!one.placeKnown()) {
        places.add(one.place());
      }
      named.put(one.who().attacker().toString(), one.who().ip());
      if (named.size() > CredentialReuse.MOST_NAMED) {
        named.pollLastEntry(); // so that what is left does not depend on the order
      }
      principal = Joins.least(principal, one.who().principal());
      attempts += one.attempts() - counted.getOrDefault(one.credential(), 0L);
      first = Joins.earlier(first, one.firstSeen());
      last = Joins.later(last, one.lastSeen());
    }
    return new CredentialReuse(
        finding.key(),
        principal,
        named.keySet().stream().map(UUID::fromString).toList(),
        List.copyOf(named.values()),
        finding.targetCount() + places.size(),
        attempts,
        finding.confidence(),
        first,
        last,
        now);
  }

  /** How many attempts of each credential are in its finding already. */
  private static Map<UUID, Long> attempts(DSLContext dsl, Collection<UUID> credentials) {
    Map<UUID, Long> attempts = new HashMap<>();
    Chunks.each(
        credentials,
        some ->
            dsl.select(CREDENTIAL_REUSE_TARGET.CREDENTIAL_ID, CREDENTIAL_REUSE_TARGET.ATTEMPTS)
                .from(CREDENTIAL_REUSE_TARGET)
                .where(CREDENTIAL_REUSE_TARGET.CREDENTIAL_ID.in(some))
                .forEach(row -> attempts.put(row.value1(), row.value2())));
    return attempts;
  }

  private static UUID reuse(Changed one) {
    return Objects.requireNonNull(one.reuse(), "of those that have one");
  }

  private static void bind(Parameters parameters, Changed row) throws SQLException {
    parameters
        .uuid(row.credential())
        .uuid(row.reuse())
        .text(row.place().decky())
        .text(row.place().service())
        .uuid(row.who().attacker())
        .integer(row.attempts())
        .time(row.firstSeen())
        .time(row.lastSeen());
  }
}
