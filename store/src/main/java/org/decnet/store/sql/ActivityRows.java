package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_CONTACT;
import static org.decnet.store.generated.Tables.ATTACKER_FINGERPRINT;
import static org.decnet.store.generated.Tables.SESSION;
import static org.decnet.store.generated.Tables.TTP_TAG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.decnet.engine.campaign.PhaseSighting;
import org.decnet.engine.campaign.Window;
import org.decnet.engine.campaign.WindowFold;
import org.decnet.engine.port.Activity;
import org.decnet.model.event.EventKind;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.impl.DSL;

/** What rows say about the doings of identities, by identity. */
final class ActivityRows {
  private static final int MOST_COHORT = 256;
  private static final String CLIENT = "ssh_client_version";

  private ActivityRows() {}

  /** When attackers were active, and what they are like. */
  static Map<UUID, Activity> activities(DSLContext dsl, Map<UUID, List<UUID>> attackers) {
    Map<UUID, UUID> identityOf = inverse(attackers);
    Map<UUID, NavigableSet<String>> cohorts = new HashMap<>();
    Map<UUID, List<Window>> windows = new HashMap<>();
    Chunks.each(
        identityOf.keySet(),
        chunk -> {
          readWindows(dsl, chunk)
              .forEach((attacker, fold) ->
                  windows
                      .computeIfAbsent(identity(identityOf, attacker), key -> new ArrayList<>())
                      .addAll(fold.windows()));
          readCohort(
              dsl,
              chunk,
              (attacker, tagged) -> {
                NavigableSet<String> cohort =
                    cohorts.computeIfAbsent(identity(identityOf, attacker), key -> new TreeSet<>());
                cohort.add(tagged);
                if (cohort.size() > MOST_COHORT) {
                  cohort.pollLast(); // so that what is left does not depend on the order
                }
              });
        });
    Map<UUID, Activity> activities = new HashMap<>();
    attackers
        .keySet()
        .forEach(identity ->
            activities.put(
                identity,
                new Activity(
                    windows.getOrDefault(identity, List.of()),
                    cohorts.getOrDefault(identity, new TreeSet<>()))));
    return activities;
  }

  /** First and last tags of each tactic on each decoy. */
  static Map<UUID, List<PhaseSighting>> phases(DSLContext dsl, Map<UUID, List<UUID>> attackers) {
    Map<UUID, UUID> identityOf = inverse(attackers);
    Map<UUID, List<PhaseSighting>> phases = new HashMap<>();
    attackers.keySet().forEach(identity -> phases.put(identity, new ArrayList<>()));
    Field<Instant> first = DSL.min(TTP_TAG.OBSERVED_AT);
    Field<Instant> last = DSL.max(TTP_TAG.OBSERVED_AT);
    Chunks.each(
        identityOf.keySet(),
        chunk ->
            dsl.select(TTP_TAG.ATTACKER_UUID, TTP_TAG.DECKY_ID, TTP_TAG.TACTIC, first, last)
                .from(TTP_TAG)
                .where(TTP_TAG.ATTACKER_UUID.in(chunk))
                .and(TTP_TAG.DECKY_ID.isNotNull())
                .and(
                    TTP_TAG.SOURCE_KIND.notIn(
                        EventKind.INTEL.kindName(), EventKind.IDENTITY.kindName()))
                .groupBy(TTP_TAG.ATTACKER_UUID, TTP_TAG.DECKY_ID, TTP_TAG.TACTIC)
                .forEach(row -> {
                  List<PhaseSighting> sightings =
                      phases.computeIfAbsent(
                          identity(identityOf, row.value1()), key -> new ArrayList<>());
                  Stream.of(row.value4(), row.value5())
                      .distinct()
                      .map(at -> new PhaseSighting(row.value2(), row.value3(), at))
                      .forEach(sightings::add);
                }));
    phases.replaceAll(
        (identity, sightings) -> sightings.stream().sorted(PhaseSighting.ORDER).toList());
    return phases;
  }

  private static Map<UUID, WindowFold> readWindows(DSLContext dsl, Collection<UUID> attackers) {
    Map<UUID, WindowFold> folds = new HashMap<>();
    try (Stream<Record3<UUID, Instant, Instant>> rows =
        dsl.select(
                SESSION.ATTACKER_UUID,
                SESSION.STARTED_AT,
                DSL.coalesce(SESSION.ENDED_AT, SESSION.LAST_COMMAND_AT, SESSION.STARTED_AT))
            .from(SESSION)
            .where(SESSION.ATTACKER_UUID.in(attackers))
            .orderBy(SESSION.ATTACKER_UUID, SESSION.STARTED_AT)
            .fetchStream()) {
      rows.forEach(row -> {
        Instant start = row.value2();
        Instant end = row.value3().isBefore(start) ? start : row.value3();
        folds
            .computeIfAbsent(row.value1(), attacker -> new WindowFold())
            .add(new Window(start, end));
      });
    }
    return folds;
  }

  /** Takes one trait. */
  private interface Cohort {
    void add(UUID attacker, String tagged);
  }

  private static void readCohort(DSLContext dsl, Collection<UUID> attackers, Cohort into) {
    dsl.select(ATTACKERS.UUID, ATTACKERS.ASN)
        .from(ATTACKERS)
        .where(ATTACKERS.UUID.in(attackers).and(ATTACKERS.ASN.isNotNull()))
        .forEach(row -> into.add(row.value1(), "asn:" + row.value2()));
    dsl.selectDistinct(ATTACKER_CONTACT.ATTACKER_UUID, ATTACKER_CONTACT.DECKY)
        .from(ATTACKER_CONTACT)
        .where(ATTACKER_CONTACT.ATTACKER_UUID.in(attackers))
        .forEach(row -> into.add(row.value1(), "decky:" + row.value2()));
    dsl.selectDistinct(ATTACKER_FINGERPRINT.ATTACKER_UUID, ATTACKER_FINGERPRINT.VALUE)
        .from(ATTACKER_FINGERPRINT)
        .where(ATTACKER_FINGERPRINT.ATTACKER_UUID.in(attackers))
        .and(ATTACKER_FINGERPRINT.FINGERPRINT_TYPE.eq(CLIENT))
        .forEach(row -> into.add(row.value1(), "tool:" + row.value2()));
  }

  private static Map<UUID, UUID> inverse(Map<UUID, List<UUID>> attackers) {
    Map<UUID, UUID> identityOf = new HashMap<>();
    attackers.forEach(
        (identity, members) -> members.forEach(member -> identityOf.put(member, identity)));
    return identityOf;
  }

  private static UUID identity(Map<UUID, UUID> identityOf, UUID attacker) {
    UUID identity = identityOf.get(attacker);
    if (identity == null) {
      throw new IllegalStateException("the database gave an attacker that was not asked for");
    }
    return identity;
  }
}
