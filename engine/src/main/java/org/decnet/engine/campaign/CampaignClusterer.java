package org.decnet.engine.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.cluster.Edge;
import org.decnet.engine.cluster.Ledger;
import org.decnet.engine.cluster.Sides;
import org.decnet.engine.cluster.SpanningTree;
import org.decnet.engine.cluster.UuidOrder;

/**
 * Finds the identities that are one operation. Each run looks at all identities; what it keeps
 * between runs is only which campaigns there were. Not for use by two threads.
 */
public final class CampaignClusterer {
  private final Ledger ledger;

  /** What one run found. */
  public record Result(List<ClusterChange> changes, List<Campaign> campaigns) {
    /** Copies the lists. */
    public Result {
      changes = List.copyOf(changes);
      campaigns = List.copyOf(campaigns);
    }
  }

  /** A clusterer that knows no campaigns. */
  public CampaignClusterer() {
    this(new Ledger.Snapshot(Map.of(), Map.of(), Map.of()));
  }

  /** A clusterer that knows which campaigns there were. */
  public CampaignClusterer(Ledger.Snapshot before) {
    this.ledger = new Ledger(CampaignIds::of, before);
  }

  /**
   * Finds the campaigns of identities.
   *
   * @param identities all that are not merged into others, in any order
   */
  public Result cluster(List<IdentityFeatures> identities, Constraints constraints) {
    List<IdentityFeatures> sorted =
        identities.stream()
            .sorted(Comparator.comparing(IdentityFeatures::identity, UuidOrder.TEXT))
            .toList();
    List<UUID> uuids = sorted.stream().map(IdentityFeatures::identity).toList();
    Sides sides = Sides.of(uuids, constraints);
    CampaignEdges edges = new CampaignEdges(sorted, constraints, sides.places(uuids));
    SpanningTree tree = SpanningTree.of(uuids, edges.forced(), edges.found(), sides);
    List<List<UUID>> groups = campaigns(tree.groups(), sorted);
    List<ClusterChange> changes = new ArrayList<>(ledger.release(gone(groups)));
    changes.addAll(ledger.apply(groups));
    return new Result(changes, describe(groups, tree.edges()));
  }

  /** Which campaigns there are, to be kept for the next clusterer. */
  public Ledger.Snapshot snapshot() {
    return ledger.snapshot();
  }

  private static List<List<UUID>> campaigns(
      List<List<UUID>> groups, List<IdentityFeatures> identities) {
    Set<UUID> sustained = new HashSet<>();
    for (IdentityFeatures identity : identities) {
      if (identity.isSustained()) {
        sustained.add(identity.identity());
      }
    }
    return groups.stream()
        .filter(group -> group.size() > 1 || sustained.contains(group.getFirst()))
        .toList();
  }

  private Set<UUID> gone(List<List<UUID>> groups) {
    Set<UUID> gone = new HashSet<>(ledger.nodes());
    groups.forEach(group -> group.forEach(gone::remove));
    return gone;
  }

  private List<Campaign> describe(List<List<UUID>> groups, List<Edge> edges) {
    Map<UUID, List<Edge>> byCampaign = new HashMap<>();
    for (Edge edge : edges) {
      byCampaign.computeIfAbsent(campaignOf(edge.a()), key -> new ArrayList<>()).add(edge);
    }
    Map<UUID, Campaign> campaigns = new LinkedHashMap<>();
    for (List<UUID> group : groups) {
      UUID uuid = campaignOf(group.getFirst());
      campaigns.put(uuid, new Campaign(uuid, group, byCampaign.getOrDefault(uuid, List.of())));
    }
    return List.copyOf(campaigns.values());
  }

  private UUID campaignOf(UUID identity) {
    return ledger.clusterOf(identity).orElseThrow();
  }
}
