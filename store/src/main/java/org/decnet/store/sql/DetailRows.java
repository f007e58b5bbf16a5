package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.OBSERVATIONS;
import static org.decnet.store.generated.Tables.SESSION;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.decnet.model.actor.Credential;
import org.decnet.model.actor.Session;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.fact.ActorDetails;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.observation.Observation;
import org.decnet.store.convert.TextConverter;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads what only some exports tell of an attacker, bounded in number. */
final class DetailRows {
  private final DSLContext dsl;
  private final Record row;
  private final ActorFacts facts;
  private final UUID attacker;

  /**
   * A reader.
   *
   * @param row the attacker's row
   * @param facts what is known of it otherwise
   */
  DetailRows(DSLContext dsl, Record row, ActorFacts facts) {
    this.dsl = dsl;
    this.row = row;
    this.facts = facts;
    this.attacker = facts.attacker().uuid();
  }

  /** All but sessions, credentials and what is common. */
  ActorDetails brief() {
    return details(List.of(), List.of(), Set.of());
  }

  /** All of it. */
  ActorDetails all(FileFold files, CommonValues values) {
    return details(credentials(), sessions(), common(files, values));
  }

  private ActorDetails details(
      List<Credential> credentials, List<Session> sessions, Set<String> common) {
    return new ActorDetails(
        row.get(ATTACKERS.SCORE),
        scoreReason(),
        campaign(),
        row.get(ATTACKERS.BOUNTY_COUNT),
        routing(),
        BehaviourRows.of(dsl, attacker),
        observations(),
        credentials,
        sessions,
        common);
  }

  private Map<String, Object> scoreReason() {
    JSON reason = row.get(ATTACKERS.SCORE_REASON);
    return reason == null ? Map.of() : JsonText.map(TextConverter.unescape(reason.data()));
  }

  private @Nullable UUID campaign() {
    UUID identity = facts.identity();
    if (identity == null) {
      return null;
    }
    UUID campaign =
        dsl.select(ATTACKER_IDENTITIES.CAMPAIGN_ID)
            .from(ATTACKER_IDENTITIES)
            .where(ATTACKER_IDENTITIES.UUID.eq(identity))
            .fetchOne(ATTACKER_IDENTITIES.CAMPAIGN_ID);
    return campaign == null
        ? null
        : Clusters.effective(dsl, ClusterLevel.CAMPAIGN, campaign).orElse(campaign);
  }

  private Map<String, Object> routing() {
    Map<String, Object> routing = new HashMap<>();
    put(routing, "rpki_status", row.get(ATTACKERS.RPKI_STATUS));
    put(routing, "rpki_source", row.get(ATTACKERS.RPKI_SOURCE));
    put(routing, "ptr_record", row.get(ATTACKERS.PTR_RECORD));
    return routing;
  }

  private static void put(Map<String, Object> into, String name, @Nullable String value) {
    if (value != null) {
      into.put(name, value);
    }
  }

  private List<Observation> observations() {
    return dsl
        .select(TraitTable.READ)
        .from(OBSERVATIONS)
        .where(OBSERVATIONS.ATTACKER_UUID.eq(attacker))
        .orderBy(
            OBSERVATIONS.WINDOW_END_TS.desc(), OBSERVATIONS.EVIDENCE_REF, OBSERVATIONS.PRIMITIVE)
        .limit(ActorDetails.MOST_OBSERVATIONS)
        .fetch(TraitTable::trait)
        .stream()
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .map(AttackerTrait::observation)
        .toList();
  }

  private List<Credential> credentials() {
    return dsl.selectFrom(CREDENTIALS)
        .where(CREDENTIALS.ATTACKER_UUID.eq(attacker))
        .orderBy(CREDENTIALS.ATTEMPT_COUNT.desc(), CREDENTIALS.FIRST_SEEN, CREDENTIALS.ID)
        .limit(ActorDetails.MOST_CREDENTIALS)
        .fetch(ActorRows::credential);
  }

  private List<Session> sessions() {
    return dsl.selectFrom(SESSION)
        .where(SESSION.ATTACKER_UUID.eq(attacker))
        .orderBy(SESSION.STARTED_AT.desc(), SESSION.SESSION_ID)
        .limit(ActorDetails.MOST_SESSIONS)
        .fetch(ActorRows::session);
  }

  /** Values of the facts that many show. A url is as common as what it leads to. */
  Set<String> common(FileFold files, CommonValues values) {
    Set<String> common = new HashSet<>();
    facts.files().stream()
        .filter(file -> values.file(dsl, file.sha256()))
        .forEach(file -> common.add(file.sha256()));
    facts.domains().stream()
        .filter(domain -> values.domain(dsl, domain.value()))
        .forEach(domain -> common.add(domain.value()));
    facts.endpoints().stream()
        .filter(endpoint -> values.endpoint(dsl, endpoint.value()))
        .forEach(endpoint -> common.add(endpoint.value()));
    facts
        .urls()
        .forEach(url -> {
          String endpoint = files.endpoint(url.value());
          if (endpoint != null && values.endpoint(dsl, endpoint)) {
            common.add(url.value());
          }
        });
    facts.fingerprints().stream()
        .filter(of -> values.fingerprint(dsl, of.type(), of.value()))
        .forEach(of -> common.add(of.value()));
    return common;
  }
}
