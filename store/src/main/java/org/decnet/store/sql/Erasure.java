package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_IDENTITIES;
import static org.decnet.store.generated.Tables.CAMPAIGNS;
import static org.decnet.store.generated.Tables.CANARY_TRIGGERS;
import static org.decnet.store.generated.Tables.CLUSTER_DECISION;
import static org.decnet.store.generated.Tables.CLUSTER_EDGE;
import static org.decnet.store.generated.Tables.CLUSTER_VERSION;
import static org.decnet.store.generated.Tables.EVENT;
import static org.decnet.store.generated.Tables.OBSERVATIONS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.Decision;
import org.decnet.model.feed.Feed;
import org.jooq.DSLContext;

/**
 * Deletes an attacker with all that follows from him, within a transaction of the caller (ADR 165).
 *
 * <p>What an identity says of itself is a sum over its attackers, and what a campaign says is one
 * over its identities. A sum with one of its terms gone is found anew by who made it, so the whole
 * identity goes, and the campaign.
 */
final class Erasure {
  private final DSLContext dsl;
  private final UUID attacker;
  private final Instant now;

  private Erasure(DSLContext dsl, UUID attacker, Instant now) {
    this.dsl = dsl;
    this.attacker = attacker;
    this.now = now;
  }

  /** Deletes an attacker; false if there is none. */
  static boolean of(DSLContext dsl, UUID attacker, Instant now) {
    if (!dsl.fetchExists(ATTACKERS, ATTACKERS.UUID.eq(attacker))) {
      return false;
    }
    new Erasure(dsl, attacker, now).run();
    return true;
  }

  private void run() {
    List<UUID> identities = identities();
    List<UUID> campaigns = campaigns(identities);
    DueTable.mark(dsl, Feed.ATTACKERS, attackersOf(identities));
    FeedRows.forget(dsl, Feed.ATTACKERS, List.of(attacker));
    FeedRows.forget(dsl, Feed.IDENTITIES, identities);
    FeedRows.forget(dsl, Feed.CAMPAIGNS, campaigns);
    dissolveCampaigns(campaigns);
    dissolveIdentities(identities);
    edges(ClusterLevel.IDENTITY, List.of(attacker));
    edges(ClusterLevel.CAMPAIGN, identities);
    decisions(identities);
    decisions(campaigns);
    dsl.deleteFrom(EVENT).where(EVENT.ATTACKER_UUID.eq(attacker)).execute();
    dsl.deleteFrom(CANARY_TRIGGERS).where(CANARY_TRIGGERS.ATTACKER_UUID.eq(attacker)).execute();
    dsl.deleteFrom(ATTACKERS).where(ATTACKERS.UUID.eq(attacker)).execute(); // the rest cascades
    dsl.update(CLUSTER_VERSION)
        .set(CLUSTER_VERSION.VERSION, CLUSTER_VERSION.VERSION.plus(1))
        .execute(); // a clusterer that runs starts anew
  }

  /** The identity that he belongs to, and all that are merged into it. */
  private List<UUID> identities() {
    Optional<UUID> own =
        dsl.select(ATTACKERS.IDENTITY_ID)
            .from(ATTACKERS)
            .where(ATTACKERS.UUID.eq(attacker))
            .fetchOptional(ATTACKERS.IDENTITY_ID);
    return own.flatMap(uuid -> Clusters.effective(dsl, ClusterLevel.IDENTITY, uuid))
        .map(effective ->
            dsl.fetch(Clusters.standingFor(ClusterLevel.IDENTITY, effective))
                .getValues(ATTACKER_IDENTITIES.UUID))
        .orElse(List.of());
  }

  /**
   * The campaigns of identities, and all that are merged into them or that they are merged into.
   */
  private List<UUID> campaigns(List<UUID> identities) {
    return dsl
        .selectDistinct(ATTACKER_IDENTITIES.CAMPAIGN_ID)
        .from(ATTACKER_IDENTITIES)
        .where(ATTACKER_IDENTITIES.UUID.in(identities))
        .and(ATTACKER_IDENTITIES.CAMPAIGN_ID.isNotNull())
        .fetch(ATTACKER_IDENTITIES.CAMPAIGN_ID)
        .stream()
        .flatMap(uuid -> Clusters.effective(dsl, ClusterLevel.CAMPAIGN, uuid).stream())
        .distinct()
        .flatMap(effective ->
            dsl
                .fetch(Clusters.standingFor(ClusterLevel.CAMPAIGN, effective))
                .getValues(CAMPAIGNS.UUID)
                .stream())
        .distinct()
        .toList();
  }

  /** Those who are in an identity with him, and will be in none. */
  private List<UUID> attackersOf(List<UUID> identities) {
    return dsl.select(ATTACKERS.UUID)
        .from(ATTACKERS)
        .where(ATTACKERS.IDENTITY_ID.in(identities))
        .fetch(ATTACKERS.UUID);
  }

  private void dissolveCampaigns(List<UUID> campaigns) {
    dsl.update(ATTACKER_IDENTITIES)
        .setNull(ATTACKER_IDENTITIES.CAMPAIGN_ID)
        .set(ATTACKER_IDENTITIES.UPDATED_AT, now)
        .where(ATTACKER_IDENTITIES.CAMPAIGN_ID.in(campaigns))
        .execute();
    dsl.update(CAMPAIGNS)
        .setNull(CAMPAIGNS.MERGED_INTO_UUID)
        .where(CAMPAIGNS.UUID.in(campaigns))
        .execute();
    dsl.deleteFrom(CAMPAIGNS).where(CAMPAIGNS.UUID.in(campaigns)).execute();
  }

  private void dissolveIdentities(List<UUID> identities) {
    dsl.update(ATTACKERS)
        .setNull(ATTACKERS.IDENTITY_ID)
        .set(ATTACKERS.UPDATED_AT, now)
        .where(ATTACKERS.IDENTITY_ID.in(identities))
        .execute();
    dsl.update(OBSERVATIONS)
        .setNull(OBSERVATIONS.IDENTITY_REF)
        .where(OBSERVATIONS.IDENTITY_REF.in(identities))
        .execute();
    dsl.update(ATTACKER_IDENTITIES)
        .setNull(ATTACKER_IDENTITIES.MERGED_INTO_UUID)
        .where(ATTACKER_IDENTITIES.UUID.in(identities))
        .execute();
    dsl.deleteFrom(ATTACKER_IDENTITIES).where(ATTACKER_IDENTITIES.UUID.in(identities)).execute();
  }

  private void edges(ClusterLevel level, Collection<UUID> nodes) {
    dsl.deleteFrom(CLUSTER_EDGE)
        .where(CLUSTER_EDGE.CLUSTER_LEVEL.eq(level.word()))
        .and(CLUSTER_EDGE.A.in(nodes).or(CLUSTER_EDGE.B.in(nodes)))
        .execute();
  }

  /** What analysts decided stays: it is about nodes, and holds for those that are left. */
  private void decisions(Collection<UUID> clusters) {
    dsl.deleteFrom(CLUSTER_DECISION)
        .where(CLUSTER_DECISION.ACTOR.eq(Decision.ENGINE))
        .and(
            CLUSTER_DECISION.CLUSTER_UUID.in(clusters).or(CLUSTER_DECISION.OTHER_UUID.in(clusters)))
        .execute();
  }
}
