package org.decnet.engine.tick;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.campaign.CampaignClusterer;
import org.decnet.engine.campaign.PhaseSighting;
import org.decnet.engine.campaign.Window;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.cluster.ClusterChange.Formed;
import org.decnet.engine.cluster.ClusterChange.Left;
import org.decnet.engine.cluster.ClusterChange.Linked;
import org.decnet.engine.cluster.ClusterChange.Merged;
import org.decnet.engine.cluster.ClusterChange.Split;
import org.decnet.engine.cluster.ClusterChange.Unmerged;
import org.decnet.engine.cluster.Constraint;
import org.decnet.engine.cluster.Ledger;
import org.decnet.engine.identity.Observation;
import org.decnet.engine.identity.Resolution;
import org.decnet.engine.port.Activity;
import org.decnet.engine.port.ClusterStore;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/** Keeps in memory what changes say, as a database would from their events alone. */
final class MemoryClusterStore implements ClusterStore {
  final Map<UUID, Observation> observations = new HashMap<>();
  final Map<UUID, Activity> activities = new HashMap<>();
  final Map<UUID, List<PhaseSighting>> phases = new HashMap<>();
  final List<Constraint> identityDecisions = new ArrayList<>();
  final Set<UUID> unreadable = new HashSet<>();
  boolean readOnly;

  private final Rows identities = new Rows();
  private final Rows campaigns = new Rows();

  /** The rows of one level. */
  private static final class Rows {
    final Map<UUID, UUID> linked = new HashMap<>();
    final Map<UUID, UUID> owners = new HashMap<>();
    final Map<UUID, UUID> merged = new HashMap<>();

    Ledger.Snapshot snapshot() {
      return new Ledger.Snapshot(linked, owners, merged);
    }

    void apply(List<ClusterChange> changes) {
      for (ClusterChange change : changes) {
        switch (change) {
          case Formed formed -> {
            owners.put(formed.cluster(), formed.owner());
            formed.nodes().forEach(node -> linked.put(node, formed.cluster()));
          }
          case Linked link -> linked.put(link.node(), link.cluster());
          case Merged merge -> merged.put(merge.loser(), merge.winner());
          case Unmerged unmerge -> merged.remove(unmerge.restored());
          case Split split -> split.moves().forEach(move -> linked.put(move.node(), move.to()));
          case Left left -> linked.remove(left.node());
        }
      }
    }
  }

  @Override
  public List<UUID> attackers() {
    return List.copyOf(observations.keySet());
  }

  @Override
  public List<UUID> attackersSince(Instant time) {
    return attackers();
  }

  @Override
  public Observation observation(UUID attacker) {
    readable(attacker);
    return observations.getOrDefault(attacker, Observation.of(attacker));
  }

  @Override
  public Activity activity(UUID identity, List<UUID> attackers) {
    attackers.forEach(this::readable);
    List<Window> windows = new ArrayList<>();
    Set<String> cohort = new HashSet<>();
    for (UUID attacker : attackers) {
      Activity activity = activities.getOrDefault(attacker, Activity.NONE);
      windows.addAll(activity.windows());
      cohort.addAll(activity.cohort());
    }
    return new Activity(windows, cohort);
  }

  @Override
  public List<PhaseSighting> phases(UUID identity, List<UUID> attackers) {
    attackers.forEach(this::readable);
    return attackers.stream()
        .flatMap(attacker -> phases.getOrDefault(attacker, List.of()).stream())
        .toList();
  }

  @Override
  public Ledger.Snapshot ledger(ClusterLevel level) {
    return rows(level).snapshot();
  }

  @Override
  public List<Constraint> decisions(ClusterLevel level) {
    return level == ClusterLevel.IDENTITY ? List.copyOf(identityDecisions) : List.of();
  }

  @Override
  public void saveIdentities(Resolution resolution) {
    writable();
    identities.apply(resolution.changes());
  }

  @Override
  public void saveCampaigns(CampaignClusterer.Result result) {
    writable();
    campaigns.apply(result.changes());
  }

  private Rows rows(ClusterLevel level) {
    return level == ClusterLevel.IDENTITY ? identities : campaigns;
  }

  private void readable(UUID attacker) {
    if (unreadable.contains(attacker)) {
      throw new DecnetException(ErrorCode.STORE_UNAVAILABLE, "cannot read " + attacker);
    }
  }

  private void writable() {
    if (readOnly) {
      throw new DecnetException(ErrorCode.STORE_UNAVAILABLE, "cannot write");
    }
  }
}
