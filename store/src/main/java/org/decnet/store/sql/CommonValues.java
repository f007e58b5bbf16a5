package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKER_FINGERPRINT;
import static org.decnet.store.generated.Tables.ATTACKER_INFRASTRUCTURE;
import static org.decnet.store.generated.Tables.SMTP_TARGETS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.decnet.engine.trace.TraceSighting;
import org.decnet.model.fact.ActorDetails;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Which values many attackers show. Each is asked for by its index and no further than it matters;
 * what was asked lately is remembered for as long as one export takes.
 */
final class CommonValues {
  private static final int MOST_REMEMBERED = 50_000;

  private final Map<String, Boolean> answers = new HashMap<>();

  /** Asks about many files and many addresses at once, so that they are known later. */
  void learn(DSLContext dsl, Set<String> files, Set<String> endpoints) {
    learn(
        files,
        TraceSighting.PAYLOAD,
        unknown -> infrastructure(dsl, TraceSighting.PAYLOAD, unknown));
    learn(endpoints, TraceSighting.C2, unknown -> infrastructure(dsl, TraceSighting.C2, unknown));
  }

  private void learn(
      Set<String> values, String type, Function<List<String>, Set<String>> question) {
    Chunks.each(
        values.stream().filter(value -> !answers.containsKey(key(type, value))).toList(),
        unknown -> {
          Set<String> common = question.apply(unknown);
          unknown.forEach(value -> remember(key(type, value), common.contains(value)));
        });
  }

  private static Set<String> infrastructure(DSLContext dsl, String type, List<String> values) {
    return dsl.select(ATTACKER_INFRASTRUCTURE.VALUE)
        .from(ATTACKER_INFRASTRUCTURE)
        .where(ATTACKER_INFRASTRUCTURE.INFRA_TYPE.eq(type))
        .and(ATTACKER_INFRASTRUCTURE.VALUE.in(values))
        .groupBy(ATTACKER_INFRASTRUCTURE.VALUE)
        .having(
            DSL.countDistinct(ATTACKER_INFRASTRUCTURE.ATTACKER_UUID).gt(ActorDetails.COMMON_ABOVE))
        .fetchSet(ATTACKER_INFRASTRUCTURE.VALUE);
  }

  /** Whether a file is. */
  boolean file(DSLContext dsl, String sha256) {
    return infrastructure(dsl, TraceSighting.PAYLOAD, sha256);
  }

  /** Whether an address that files are fetched from is, whatever lies there. */
  boolean endpoint(DSLContext dsl, String endpoint) {
    return infrastructure(dsl, TraceSighting.C2, endpoint);
  }

  /** Whether a name is, by mail or by anything that is fetched from it. */
  boolean domain(DSLContext dsl, String name) {
    return ask(
        key("domain", name), () -> many(dsl, mailedTo(name)) || many(dsl, fetchedFrom(name)));
  }

  private static Select<Record1<UUID>> mailedTo(String name) {
    return DSL.selectDistinct(SMTP_TARGETS.ATTACKER_UUID)
        .from(SMTP_TARGETS)
        .where(SMTP_TARGETS.DOMAIN.eq(name));
  }

  /** The signs behind / and : in the order of bytes, which texts compare by (ADR 141), end it. */
  private static Select<Record1<UUID>> fetchedFrom(String name) {
    return DSL.selectDistinct(ATTACKER_INFRASTRUCTURE.ATTACKER_UUID)
        .from(ATTACKER_INFRASTRUCTURE)
        .where(ATTACKER_INFRASTRUCTURE.INFRA_TYPE.eq(TraceSighting.C2))
        .and(
            ATTACKER_INFRASTRUCTURE
                .VALUE
                .eq(name)
                .or(between(name + '/', name + '0'))
                .or(between(name + ':', name + ';')));
  }

  /** Whether a fingerprint is. */
  boolean fingerprint(DSLContext dsl, String type, String value) {
    return ask(
        key(type, value),
        () ->
            many(
                dsl,
                DSL.selectDistinct(ATTACKER_FINGERPRINT.ATTACKER_UUID)
                    .from(ATTACKER_FINGERPRINT)
                    .where(ATTACKER_FINGERPRINT.FINGERPRINT_TYPE.eq(type))
                    .and(ATTACKER_FINGERPRINT.VALUE.eq(value))));
  }

  private boolean infrastructure(DSLContext dsl, String type, String value) {
    return ask(
        key(type, value),
        () ->
            many(
                dsl,
                DSL.selectDistinct(ATTACKER_INFRASTRUCTURE.ATTACKER_UUID)
                    .from(ATTACKER_INFRASTRUCTURE)
                    .where(ATTACKER_INFRASTRUCTURE.INFRA_TYPE.eq(type))
                    .and(ATTACKER_INFRASTRUCTURE.VALUE.eq(value))));
  }

  private boolean ask(String key, BooleanSupplier question) {
    Boolean known = answers.get(key);
    if (known == null) {
      known = question.getAsBoolean();
      remember(key, known);
    }
    return known;
  }

  /** What is common is dear to ask about, and rare: that is forgotten last. */
  private void remember(String key, boolean common) {
    if (answers.size() >= MOST_REMEMBERED) {
      answers.values().removeIf(known -> !known);
    }
    if (answers.size() >= MOST_REMEMBERED) {
      answers.clear();
    }
    answers.put(key, common);
  }

  private static String key(String type, String value) {
    return type + '|' + value;
  }

  private static Condition between(String from, String to) {
    return ATTACKER_INFRASTRUCTURE.VALUE.ge(from).and(ATTACKER_INFRASTRUCTURE.VALUE.lt(to));
  }

  private static boolean many(DSLContext dsl, Select<Record1<UUID>> attackers) {
    int most = ActorDetails.COMMON_ABOVE;
    return dsl.select(attackers.asTable("showing").field(0))
            .from(attackers.asTable("showing"))
            .limit(most + 1)
            .fetch()
            .size()
        > most;
  }
}
