package org.decnet.engine.tick;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.decnet.engine.campaign.CampaignClusterer;
import org.decnet.engine.campaign.IdentityFeatures;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.cluster.ClusterChange.Merged;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.identity.Identity;
import org.decnet.engine.identity.Resolution;
import org.decnet.engine.port.ClusterStore;
import org.decnet.model.cluster.ClusterLevel;
import org.decnet.model.error.DecnetException;
import org.jspecify.annotations.Nullable;

/**
 * One turn of the worker that finds campaigns. What cannot be read about one identity is empty in
 * this turn and read again in the next. Not for use by two threads.
 */
public final class CampaignTick {
  private final ClusterStore store;
  private final Consumer<FailedRead> failures;
  private final Map<UUID, Identity> identities = new HashMap<>();
  private final Map<UUID, IdentityFeatures> features = new HashMap<>();
  private @Nullable CampaignClusterer clusterer;
  private Constraints honoured = Constraints.NONE;
  private boolean stale = true;

  /** A worker that knows no identities yet. */
  public CampaignTick(ClusterStore store, Consumer<FailedRead> failures) {
    this.store = store;
    this.failures = failures;
  }

  /** Takes what the resolver found. */
  public void resolved(Resolution resolution) {
    stale |= !resolution.identities().isEmpty() || !resolution.seen().isEmpty();
    if (resolution.whole()) { // the resolver has started anew, perhaps because others saved
      identities.clear();
      features.clear();
      clusterer = null;
    }
    resolution.seen().forEach(features::remove);
    for (ClusterChange change : resolution.changes()) {
      if (change instanceof Merged merged) {
        identities.remove(merged.loser());
        features.remove(merged.loser());
      }
    }
    for (Identity identity : resolution.identities()) {
      identities.put(identity.uuid(), identity);
      features.remove(identity.uuid());
    }
  }

  /** Tags or sessions of an identity were written. */
  public void touched(UUID identity) {
    stale = true;
    features.remove(identity);
  }

  /**
   * Finds and saves what became of the campaigns; nothing, if nothing was touched or decided.
   *
   * @throws DecnetException if the store cannot say what there was, or cannot save
   */
  public CampaignClusterer.Result run() {
    Constraints decisions = Constraints.of(store.decisions(ClusterLevel.CAMPAIGN));
    if (!stale && clusterer != null && decisions.inForce().equals(honoured.inForce())) {
      return new CampaignClusterer.Result(List.of(), List.of());
    }
    CampaignClusterer current =
        clusterer == null ? new CampaignClusterer(store.ledger(ClusterLevel.CAMPAIGN)) : clusterer;
    List<IdentityFeatures> all = new FeatureReading(store, failures, features).of(identities);
    clusterer = null;
    CampaignClusterer.Result result = current.cluster(all, decisions);
    store.saveCampaigns(result);
    clusterer = current;
    honoured = decisions;
    stale = features.size() < identities.size();
    return result;
  }
}
