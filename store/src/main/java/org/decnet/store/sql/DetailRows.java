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

/** What only some exports tell of each of a group of attackers, bounded in number. */
final class DetailRows {
  private final Map<UUID, UUID> campaigns;
  private final BehaviourRows behaviour;
  private final Map<UUID, List<Observation>> observations;
  private final Map<UUID, List<Credential>> credentials;
  private final Map<UUID, List<Session>> sessions;
  private final @Nullable CommonValues common;

  /**
   * Reads details.
   *
   * @param identities of the group, as they stand for themselves
   * @param looks what the programs of each look like
   * @param common tells what many show; null if neither that nor sessions and credentials are told
   */
  DetailRows(
      DSLContext dsl,
      AttackerGroup group,
      Set<UUID> identities,
      Map<UUID, List<ActorFacts.Fingerprint>> looks,
      @Nullable CommonValues common) {
    this.campaigns = campaigns(dsl, identities);
    this.behaviour = BehaviourRows.of(dsl, group, looks);
    this.observations = observations(dsl, group);
    this.credentials = common == null ? Map.of() : credentials(dsl, group);
    this.sessions = common == null ? Map.of() : sessions(dsl, group);
    this.common = common;
  }

  /**
   * The details of one.
   *
   * @param row the attacker's row
   * @param facts what is known of it otherwise
   */
  ActorDetails details(DSLContext dsl, Record row, ActorFacts facts, FileFold files) {
    UUID attacker = row.get(ATTACKERS.UUID);
    return new ActorDetails(
        row.get(ATTACKERS.SCORE),
        scoreReason(row),
        facts.identity() == null ? null : campaigns.get(facts.identity()),
        row.get(ATTACKERS.BOUNTY_COUNT),
        routing(row),
        behaviour.of(attacker, facts.fingerprints()),
        observations.getOrDefault(attacker, List.of()),
        credentials.getOrDefault(attacker, List.of()),
        sessions.getOrDefault(attacker, List.of()),
        common == null ? Set.of() : common(dsl, facts, files, common));
  }

  /** Why the attacker of a row has the score that it has. */
  static Map<String, Object> scoreReason(Record row) {
    JSON reason = row.get(ATTACKERS.SCORE_REASON);
    return reason == null ? Map.of() : JsonText.map(TextConverter.unescape(reason.data()));
  }

  /** By the identities that take part in one, the campaigns that stand for theirs. */
  static Map<UUID, UUID> campaigns(DSLContext dsl, Set<UUID> identities) {
    Map<UUID, UUID> named = new HashMap<>();
    Chunks.each(
        identities,
        some ->
            dsl.select(ATTACKER_IDENTITIES.UUID, ATTACKER_IDENTITIES.CAMPAIGN_ID)
                .from(ATTACKER_IDENTITIES)
                .where(ATTACKER_IDENTITIES.UUID.in(some))
                .and(ATTACKER_IDENTITIES.CAMPAIGN_ID.isNotNull())
                .forEach(row -> named.put(row.value1(), row.value2())));
    Map<UUID, UUID> standing =
        Clusters.effective(dsl, ClusterLevel.CAMPAIGN, Set.copyOf(named.values()));
    named.replaceAll((identity, campaign) -> standing.getOrDefault(campaign, campaign));
    return named;
  }

  /** What routing and reverse lookups say of the attacker of a row. */
  static Map<String, Object> routing(Record row) {
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

  private static Map<UUID, List<Observation>> observations(DSLContext dsl, AttackerGroup group) {
    return group.read(
        dsl.select(TraitTable.READ)
            .from(OBSERVATIONS)
            .where(group.are(OBSERVATIONS.ATTACKER_UUID))
            .orderBy(
                OBSERVATIONS.WINDOW_END_TS.desc(),
                OBSERVATIONS.EVIDENCE_REF,
                OBSERVATIONS.PRIMITIVE),
        OBSERVATIONS.ATTACKER_UUID,
        ActorDetails.MOST_OBSERVATIONS,
        DetailRows::observation);
  }

  private static @Nullable Observation observation(Record row) {
    AttackerTrait trait = TraitTable.trait(row);
    return trait == null ? null : trait.observation();
  }

  private static Map<UUID, List<Credential>> credentials(DSLContext dsl, AttackerGroup group) {
    return group.read(
        dsl.selectFrom(CREDENTIALS)
            .where(group.are(CREDENTIALS.ATTACKER_UUID))
            .orderBy(CREDENTIALS.ATTEMPT_COUNT.desc(), CREDENTIALS.FIRST_SEEN, CREDENTIALS.ID),
        CREDENTIALS.ATTACKER_UUID,
        ActorDetails.MOST_CREDENTIALS,
        ActorRows::credential);
  }

  private static Map<UUID, List<Session>> sessions(DSLContext dsl, AttackerGroup group) {
    return group.read(
        dsl.selectFrom(SESSION)
            .where(group.are(SESSION.ATTACKER_UUID))
            .orderBy(SESSION.STARTED_AT.desc(), SESSION.SESSION_ID),
        SESSION.ATTACKER_UUID,
        ActorDetails.MOST_SESSIONS,
        ActorRows::session);
  }

  /** Values of facts that many show. A url is as common as what it leads to. */
  static Set<String> common(DSLContext dsl, ActorFacts facts, FileFold files, CommonValues values) {
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
