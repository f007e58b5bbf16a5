package org.decnet.engine.tick;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.decnet.engine.campaign.ActivityFold;
import org.decnet.engine.campaign.CampaignClusterer;
import org.decnet.engine.campaign.DeckyPhases;
import org.decnet.engine.campaign.IdentityFeatures;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.cluster.ClusterChange.Merged;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.identity.Identity;
import org.decnet.engine.identity.Resolution;
import org.decnet.engine.port.Activity;
import org.decnet.engine.port.ClusterStore;
import org.decnet.engine.port.ClusterStore.Level;
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

  /** A worker that knows no identities yet. */
  public CampaignTick(ClusterStore store, Consumer<FailedRead> failures) {
    this.store = store;
    this.failures = failures;
  }

  /** Takes what the resolver found. */
  public void resolved(Resolution resolution) {
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
    features.remove(identity);
  }

  /**
   * Finds and saves what became of the campaigns.
   *
   * @throws DecnetException if the store cannot say what there was, or cannot save
   */
  public CampaignClusterer.Result run() {
    CampaignClusterer current =
        clusterer == null ? new CampaignClusterer(store.ledger(Level.CAMPAIGN)) : clusterer;
    Constraints decisions = Constraints.of(store.decisions(Level.CAMPAIGN));
    List<IdentityFeatures> all = identities.values().stream().map(this::features).toList();
    clusterer = null;
    CampaignClusterer.Result result = current.cluster(all, decisions);
    store.saveCampaigns(result);
    clusterer = current;
    return result;
  }

  private IdentityFeatures features(Identity identity) {
    IdentityFeatures known = features.get(identity.uuid());
    if (known != null) {
      return known;
    }
    boolean[] complete = {true};
    UUID uuid = identity.uuid();
    Activity activity =
        read(
            "activity",
            uuid,
            () -> store.activity(uuid, identity.attackers()),
            Activity.NONE,
            complete);
    Map<String, DeckyPhases> phases =
        read(
            "phases",
            uuid,
            () -> DeckyPhases.of(store.phases(uuid, identity.attackers())),
            Map.of(),
            complete);
    IdentityFeatures read =
        new IdentityFeatures(
            uuid,
            ActivityFold.infrastructure(identity),
            activity.windows(),
            activity.cohort(),
            identity.centroid(),
            phases);
    if (complete[0]) {
      features.put(uuid, read);
    }
    return read;
  }

  private <T> T read(
      String what, UUID about, Supplier<T> reading, T otherwise, boolean[] complete) {
    try {
      return reading.get();
    } catch (DecnetException e) {
      failures.accept(new FailedRead(what, about, e));
      complete[0] = false;
      return otherwise;
    }
  }
}
