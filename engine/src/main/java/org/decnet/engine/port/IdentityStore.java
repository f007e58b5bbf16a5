package org.decnet.engine.port;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.engine.lift.identity.IdentityRollup;
import org.decnet.model.Page;
import org.decnet.model.actor.Attacker;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.cluster.Decision;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.model.cluster.StoredEdge;
import org.decnet.model.cluster.StoredIdentity;
import org.jspecify.annotations.Nullable;

/**
 * Answers who is behind addresses, and takes down what analysts decide about it. Uuids of clusters
 * that were merged into others stand for those.
 */
public interface IdentityStore {
  /** Identities that a query asks for. */
  Page<StoredIdentity> identities(ClusterQuery query);

  /** The identity of an id, merges followed. */
  Optional<StoredIdentity> identity(UUID uuid);

  /** The identity that an attacker belongs to; empty before it was found. */
  Optional<StoredIdentity> identityOf(UUID attacker);

  /** Campaigns that a query asks for. */
  Page<StoredCampaign> campaigns(ClusterQuery query);

  /** The campaign of an id, merges followed. */
  Optional<StoredCampaign> campaign(UUID uuid);

  /** Attackers of an identity, first seen first. */
  Page<Attacker> attackers(UUID identity, int limit, int offset);

  /** Identities of a campaign, first seen first. */
  Page<StoredIdentity> identitiesOf(UUID campaign, int limit, int offset);

  /** Uuids of all attackers of an identity, or of all identities of a campaign. */
  List<UUID> members(ClusterLevel level, UUID cluster);

  /** What holds a cluster together, strongest first. */
  Page<StoredEdge> edges(ClusterLevel level, UUID cluster, int limit, int offset);

  /** Decisions about a cluster, latest first. */
  Page<StoredDecision> decisions(UUID cluster, int limit, int offset);

  /** Decisions of analysts that hold, earliest first. */
  List<StoredDecision> binding(ClusterLevel level);

  /** Decisions whose id starts with a text; the first few. */
  List<StoredDecision> decisionsLike(String idPrefix);

  /**
   * Takes down what an analyst decided, and in the audit log that he did. The next run of the
   * clusterer honours it.
   *
   * @param reverses the decision that it takes back; null if none
   */
  StoredDecision decide(Decision decision, @Nullable UUID reverses);

  /**
   * Keeps what analysts want to remember of a cluster, and in the audit log that it changed.
   *
   * @param cluster stands for itself: merges are not followed
   * @param notes null takes the notes away
   * @param actor who wrote them
   */
  void note(ClusterLevel level, UUID cluster, @Nullable String notes, String actor);

  /**
   * What the addresses of an identity have in common; empty if there is no such identity. Of its
   * secrets those with most accounts are named.
   */
  Optional<IdentityRollup> rollup(UUID identity);
}
