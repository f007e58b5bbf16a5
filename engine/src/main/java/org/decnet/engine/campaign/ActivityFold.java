package org.decnet.engine.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decnet.engine.identity.Feature;
import org.decnet.engine.identity.Identity;

/** Collects when and where attackers were active. Not for use by two threads. */
public final class ActivityFold {
  private final Map<UUID, Activity> activities = new HashMap<>();

  private static final class Activity {
    final List<Window> windows = new ArrayList<>();
    final Set<String> cohort = new HashSet<>();
    final List<PhaseSighting> phases = new ArrayList<>();
  }

  /** An attacker had a session on a decoy. */
  public void addSession(UUID attacker, Window window, String decky) {
    Activity activity = of(attacker);
    activity.windows.add(window);
    activity.cohort.add("decky:" + decky);
  }

  /** Something that an attacker is like, with its tag. */
  public void addCohort(UUID attacker, String tagged) {
    of(attacker).cohort.add(tagged);
  }

  /** An attacker was seen in a phase. */
  public void addPhase(UUID attacker, PhaseSighting sighting) {
    of(attacker).phases.add(sighting);
  }

  /** What an identity's attackers did. */
  public IdentityFeatures features(Identity identity) {
    List<Window> windows = new ArrayList<>();
    Set<String> cohort = new HashSet<>();
    List<PhaseSighting> phases = new ArrayList<>();
    for (UUID attacker : identity.attackers()) {
      Activity activity = activities.get(attacker);
      if (activity != null) {
        windows.addAll(activity.windows);
        cohort.addAll(activity.cohort);
        phases.addAll(activity.phases);
      }
    }
    return new IdentityFeatures(
        identity.uuid(),
        infrastructure(identity),
        windows,
        cohort,
        identity.centroid(),
        DeckyPhases.of(phases));
  }

  /** Payloads and C2 endpoints of an identity. */
  public static Set<String> infrastructure(Identity identity) {
    return identity.infrastructure().stream()
        .map(Feature::toString)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Activity of(UUID attacker) {
    return activities.computeIfAbsent(attacker, key -> new Activity());
  }
}
