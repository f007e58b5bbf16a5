package org.decnet.engine.tick;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.decnet.engine.campaign.ActivityFold;
import org.decnet.engine.campaign.DeckyPhases;
import org.decnet.engine.campaign.IdentityFeatures;
import org.decnet.engine.campaign.PhaseSighting;
import org.decnet.engine.identity.Identity;
import org.decnet.engine.port.Activity;
import org.decnet.engine.port.ClusterStore;
import org.decnet.model.error.DecnetException;

/**
 * Reads what is known about identities, many at once. If some cannot be read together, each is read
 * alone, and what cannot be read even then is reported and empty.
 *
 * @param known what was read before; what is read whole is added
 */
record FeatureReading(
    ClusterStore store, Consumer<FailedRead> failures, Map<UUID, IdentityFeatures> known) {
  /** Attackers that are asked about at once, unless one identity has more. */
  private static final int CHUNK = 500;

  /** Features of all identities. */
  List<IdentityFeatures> of(Map<UUID, Identity> identities) {
    List<IdentityFeatures> features = new ArrayList<>(identities.size());
    List<Identity> unread = new ArrayList<>();
    int attackers = 0;
    for (Identity identity : identities.values()) {
      IdentityFeatures before = known.get(identity.uuid());
      if (before != null) {
        features.add(before);
        continue;
      }
      unread.add(identity);
      attackers += identity.attackers().size();
      if (attackers >= CHUNK) {
        features.addAll(read(unread));
        unread.clear();
        attackers = 0;
      }
    }
    features.addAll(read(unread));
    return features;
  }

  private List<IdentityFeatures> read(List<Identity> identities) {
    Map<UUID, List<UUID>> attackers = new HashMap<>();
    identities.forEach(identity -> attackers.put(identity.uuid(), identity.attackers()));
    Map<UUID, Activity> activities =
        read("activity", attackers, store::activities, store::activity);
    Map<UUID, List<PhaseSighting>> phases =
        read("phases", attackers, store::phasesOf, store::phases);
    return identities.stream().map(identity -> features(identity, activities, phases)).toList();
  }

  private IdentityFeatures features(
      Identity identity, Map<UUID, Activity> activities, Map<UUID, List<PhaseSighting>> phases) {
    UUID uuid = identity.uuid();
    Activity activity = activities.getOrDefault(uuid, Activity.NONE);
    IdentityFeatures read =
        new IdentityFeatures(
            uuid,
            ActivityFold.infrastructure(identity),
            activity.windows(),
            activity.cohort(),
            identity.centroid(),
            DeckyPhases.of(phases.getOrDefault(uuid, List.of())));
    if (activities.containsKey(uuid) && phases.containsKey(uuid)) {
      known.put(uuid, read);
    }
    return read;
  }

  /** What is known about each; those are missing that could not be read. */
  private <T> Map<UUID, T> read(
      String what,
      Map<UUID, List<UUID>> attackers,
      Function<Map<UUID, List<UUID>>, Map<UUID, T>> together,
      BiFunction<UUID, List<UUID>, T> alone) {
    if (attackers.isEmpty()) {
      return Map.of();
    }
    try {
      return together.apply(attackers);
    } catch (DecnetException failure) {
      Map<UUID, T> read = new HashMap<>();
      attackers.forEach((identity, members) -> {
        try {
          read.put(identity, alone.apply(identity, members));
        } catch (DecnetException e) {
          failures.accept(new FailedRead(what, identity, e));
        }
      });
      return read;
    }
  }
}
