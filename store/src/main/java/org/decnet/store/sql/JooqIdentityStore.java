package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.CAMPAIGNS;
import static org.decnet.store.generated.Tables.CLUSTER_DECISION;
import static org.decnet.store.generated.Tables.CLUSTER_EDGE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.decnet.engine.attribution.MultiActorSuspicion;
import org.decnet.engine.lift.identity.IdentityRollup;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.ClusterQuery;
import org.decnet.engine.port.IdentityStore;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.Decision;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.model.cluster.StoredEdge;
import org.decnet.model.cluster.StoredIdentity;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Identities, campaigns and decisions about them, from SQL. */
final class JooqIdentityStore implements IdentityStore {
  private static final int MOST_LIKE = 3;

  private final Database database;
  private final DecisionTable decisions;
  private final Clock clock;

  JooqIdentityStore(Database database, Clock clock) {
    this.database = database;
    this.decisions = new DecisionTable(database.renderer());
    this.clock = clock;
  }

  @Override
  public Page<StoredIdentity> identities(ClusterQuery query) {
    return doubted(
        Pages.of(
            database,
            ATTACKER_IDENTITIES,
            ATTACKER_IDENTITIES
                .MERGED_INTO_UUID
                .isNull()
                .and(ATTACKER_IDENTITIES.OBSERVATION_COUNT.ge(query.leastMembers()))
                .and(searched(query, ClusterSearch::identities)),
            List.of(
                switch (query.sort()) {
                  case RECENT -> ATTACKER_IDENTITIES.LAST_SEEN_AT.desc();
                  case LARGEST -> ATTACKER_IDENTITIES.OBSERVATION_COUNT.desc();
                },
                ATTACKER_IDENTITIES.UUID.asc()),
            query.limit(),
            query.offset(),
            IdentityTable::identity));
  }

  private Condition searched(ClusterQuery query, Function<ClusterSearch, Condition> found) {
    String text = query.search();
    return text == null || text.isEmpty()
        ? DSL.noCondition()
        : database.read(dsl -> found.apply(new ClusterSearch(dsl, text)));
  }

  @Override
  public Optional<StoredIdentity> identity(UUID uuid) {
    return database.read(dsl ->
        Clusters.effective(dsl, ClusterLevel.IDENTITY, uuid)
            .flatMap(effective ->
                dsl.selectFrom(ATTACKER_IDENTITIES)
                    .where(ATTACKER_IDENTITIES.UUID.eq(effective))
                    .fetchOptional(IdentityTable::identity))
            .map(identity -> doubted(dsl, List.of(identity)).getFirst()));
  }

  @Override
  public Optional<StoredIdentity> identityOf(UUID attacker) {
    return database
        .read(dsl ->
            dsl.select(ATTACKERS.IDENTITY_ID)
                .from(ATTACKERS)
                .where(ATTACKERS.UUID.eq(attacker))
                .fetchOptional(ATTACKERS.IDENTITY_ID))
        .flatMap(this::identity);
  }

  @Override
  public Page<StoredCampaign> campaigns(ClusterQuery query) {
    return Pages.of(
        database,
        CAMPAIGNS,
        CAMPAIGNS
            .MERGED_INTO_UUID
            .isNull()
            .and(CAMPAIGNS.IDENTITY_COUNT.ge(query.leastMembers()))
            .and(searched(query, ClusterSearch::campaigns))
            .and(
                DSL.exists(
                    DSL.selectOne()
                        .from(ATTACKER_IDENTITIES)
                        .where(ATTACKER_IDENTITIES.CAMPAIGN_ID.eq(CAMPAIGNS.UUID)))),
        List.of(
            switch (query.sort()) {
              case RECENT -> CAMPAIGNS.LAST_SEEN_AT.desc();
              case LARGEST -> CAMPAIGNS.IDENTITY_COUNT.desc();
            },
            CAMPAIGNS.UUID.asc()),
        query.limit(),
        query.offset(),
        CampaignTable::campaign);
  }

  @Override
  public Optional<StoredCampaign> campaign(UUID uuid) {
    return database.read(dsl ->
        Clusters.effective(dsl, ClusterLevel.CAMPAIGN, uuid)
            .flatMap(effective ->
                dsl.selectFrom(CAMPAIGNS)
                    .where(CAMPAIGNS.UUID.eq(effective))
                    .fetchOptional(CampaignTable::campaign)));
  }

  @Override
  public Page<Attacker> attackers(UUID identity, int limit, int offset) {
    return Pages.of(
        database,
        ATTACKERS,
        Clusters.attackersOf(identity),
        List.of(ATTACKERS.FIRST_SEEN, ATTACKERS.IP),
        limit,
        offset,
        ActorRows::attacker);
  }

  @Override
  public Page<StoredIdentity> identitiesOf(UUID campaign, int limit, int offset) {
    return doubted(
        Pages.of(
            database,
            ATTACKER_IDENTITIES,
            Clusters.identitiesOf(campaign),
            List.of(ATTACKER_IDENTITIES.FIRST_SEEN_AT, ATTACKER_IDENTITIES.UUID),
            limit,
            offset,
            IdentityTable::identity));
  }

  @Override
  public List<UUID> members(ClusterLevel level, UUID cluster) {
    return database.read(dsl ->
        switch (level) {
          case IDENTITY ->
              dsl.select(ATTACKERS.UUID)
                  .from(ATTACKERS)
                  .where(Clusters.attackersOf(cluster))
                  .orderBy(ATTACKERS.UUID)
                  .fetch(ATTACKERS.UUID);
          case CAMPAIGN ->
              dsl.select(ATTACKER_IDENTITIES.UUID)
                  .from(ATTACKER_IDENTITIES)
                  .where(Clusters.identitiesOf(cluster))
                  .orderBy(ATTACKER_IDENTITIES.UUID)
                  .fetch(ATTACKER_IDENTITIES.UUID);
        });
  }

  @Override
  public Page<StoredEdge> edges(ClusterLevel level, UUID cluster, int limit, int offset) {
    Condition here =
        CLUSTER_EDGE.A.in(
            switch (level) {
              case IDENTITY ->
                  DSL.select(ATTACKERS.UUID).from(ATTACKERS).where(Clusters.attackersOf(cluster));
              case CAMPAIGN ->
                  DSL.select(ATTACKER_IDENTITIES.UUID)
                      .from(ATTACKER_IDENTITIES)
                      .where(Clusters.identitiesOf(cluster));
            });
    return Pages.of(
        database,
        CLUSTER_EDGE,
        CLUSTER_EDGE.CLUSTER_LEVEL.eq(level.word()).and(CLUSTER_EDGE.ACTIVE.isTrue()).and(here),
        List.of(
            CLUSTER_EDGE.TOTAL.desc(),
            CLUSTER_EDGE.A,
            CLUSTER_EDGE.B,
            CLUSTER_EDGE.WEIGHT.desc(),
            CLUSTER_EDGE.FAMILY),
        limit,
        offset,
        EdgeTable::edge);
  }

  @Override
  public Page<StoredDecision> decisions(UUID cluster, int limit, int offset) {
    return Pages.of(
        database,
        CLUSTER_DECISION,
        CLUSTER_DECISION.CLUSTER_UUID.eq(cluster).or(CLUSTER_DECISION.OTHER_UUID.eq(cluster)),
        List.of(CLUSTER_DECISION.AT.desc(), CLUSTER_DECISION.ORDINAL.desc(), CLUSTER_DECISION.ID),
        limit,
        offset,
        DecisionTable::decision);
  }

  @Override
  public List<StoredDecision> binding(ClusterLevel level) {
    return database.read(dsl -> DecisionTable.binding(dsl, level));
  }

  @Override
  public List<StoredDecision> decisionsLike(String idPrefix) {
    return database.read(dsl ->
        dsl.selectFrom(CLUSTER_DECISION)
            .where(CLUSTER_DECISION.ID.coerce(String.class).startsWith(idPrefix))
            .orderBy(DecisionTable.ORDER)
            .limit(MOST_LIKE)
            .fetch(DecisionTable::decision));
  }

  @Override
  public StoredDecision decide(Decision decision, @Nullable UUID reverses) {
    Instant now = clock.instant();
    return database.write((connection, dsl) -> {
      UUID id =
          decisions
              .add(connection, List.of(new DecisionTable.New(decision, List.of())), now)
              .getFirst();
      if (reverses != null) {
        dsl.update(CLUSTER_DECISION)
            .set(CLUSTER_DECISION.REVERSED_BY, id)
            .where(CLUSTER_DECISION.ID.eq(reverses))
            .execute();
      }
      audit(
          dsl,
          decision.actor(),
          decision.level().word() + '.' + decision.kind().word(),
          decision.cluster() + " decision " + id,
          now);
      return new StoredDecision(id, decision, now, null);
    });
  }

  @Override
  public void note(ClusterLevel level, UUID cluster, @Nullable String notes, String actor) {
    Instant now = clock.instant();
    database.write((connection, dsl) -> {
      int rows =
          switch (level) {
            case IDENTITY ->
                dsl.update(ATTACKER_IDENTITIES)
                    .set(ATTACKER_IDENTITIES.NOTES, notes)
                    .where(ATTACKER_IDENTITIES.UUID.eq(cluster))
                    .execute();
            case CAMPAIGN ->
                dsl.update(CAMPAIGNS)
                    .set(CAMPAIGNS.NOTES, notes)
                    .where(CAMPAIGNS.UUID.eq(cluster))
                    .execute();
          };
      if (rows > 0) {
        audit(dsl, actor, level.word() + ".notes", cluster.toString(), now);
      }
      return rows;
    });
  }

  @Override
  public Optional<IdentityRollup> rollup(UUID identity) {
    return database.read(dsl ->
        Clusters.effective(dsl, ClusterLevel.IDENTITY, identity)
            .flatMap(effective -> RollupRows.of(dsl, effective)));
  }

  private Page<StoredIdentity> doubted(Page<StoredIdentity> page) {
    return new Page<>(
        page.total(), page.limit(), page.offset(), database.read(dsl -> doubted(dsl, page.data())));
  }

  /** Identities with what is left of their confidence where several people are suspected. */
  private static List<StoredIdentity> doubted(DSLContext dsl, List<StoredIdentity> identities) {
    Map<UUID, MultiActorSuspicion> suspicions =
        AttributionTable.suspicions(dsl, identities.stream().map(StoredIdentity::uuid).toList());
    return identities.stream()
        .map(identity ->
            identity.withConfidence(
                suspicions
                    .getOrDefault(identity.uuid(), MultiActorSuspicion.NONE)
                    .lowered(identity.confidence())))
        .toList();
  }

  private static void audit(
      DSLContext dsl, String actor, String action, String target, Instant now) {
    AuditTable.add(dsl, new AuditEntry(now, actor, action, target, null));
  }
}
