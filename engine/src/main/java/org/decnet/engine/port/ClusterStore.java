package org.decnet.engine.port;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.campaign.CampaignClusterer;
import org.decnet.engine.campaign.PhaseSighting;
import org.decnet.engine.cluster.Constraint;
import org.decnet.engine.cluster.Ledger;
import org.decnet.engine.identity.Observation;
import org.decnet.engine.identity.Resolution;
import org.decnet.model.cluster.ClusterLevel;

/**
 * Keeps identities and campaigns, and says what rows know about attackers (spec 01, section 10;
 * spec 04). Any method may throw a {@link org.decnet.model.error.DecnetException}; the worker that
 * calls it goes on without.
 *
 * <p>Questions about many take as many as are given at once, so the caller bounds them.
 */
public interface ClusterStore {
  /** All attackers. */
  List<UUID> attackers();

  /** Attackers about whom rows were written at or after an insert time. */
  List<UUID> attackersSince(Instant time);

  /** All that stored rows say about an attacker. */
  Observation observation(UUID attacker);

  /** The same about several attackers, in any order. */
  default List<Observation> observations(List<UUID> attackers) {
    return attackers.stream().map(this::observation).toList();
  }

  /** When an identity's attackers were active, and what they are like. */
  Activity activity(UUID identity, List<UUID> attackers);

  /**
   * The first and the last tag of each tactic on each decoy, by event time, without those of intel
   * and of roll-ups: what lies between is neither first nor last ({@code listTtpDeckyPhases}).
   */
  List<PhaseSighting> phases(UUID identity, List<UUID> attackers);

  /**
   * Activity of several identities.
   *
   * @param attackers by identity
   */
  default Map<UUID, Activity> activities(Map<UUID, List<UUID>> attackers) {
    Map<UUID, Activity> activities = new HashMap<>();
    attackers.forEach((identity, members) -> activities.put(identity, activity(identity, members)));
    return activities;
  }

  /**
   * Phases of several identities.
   *
   * @param attackers by identity
   */
  default Map<UUID, List<PhaseSighting>> phasesOf(Map<UUID, List<UUID>> attackers) {
    Map<UUID, List<PhaseSighting>> phases = new HashMap<>();
    attackers.forEach((identity, members) -> phases.put(identity, phases(identity, members)));
    return phases;
  }

  /** Which clusters there were when last saved. */
  Ledger.Snapshot ledger(ClusterLevel level);

  /** Decisions of analysts that hold, earliest first. */
  List<Constraint> decisions(ClusterLevel level);

  /**
   * Writes what the resolver found, in one transaction.
   *
   * @throws org.decnet.model.error.DecnetException also if somebody else has saved since {@link
   *     #ledger} was asked
   */
  void saveIdentities(Resolution resolution);

  /**
   * Writes what the campaign clusterer found, in one transaction.
   *
   * @throws org.decnet.model.error.DecnetException also if somebody else has saved since {@link
   *     #ledger} was asked
   */
  void saveCampaigns(CampaignClusterer.Result result);
}
