package org.decnet.engine.port;

import java.util.List;
import java.util.UUID;
import org.decnet.engine.campaign.CampaignClusterer;
import org.decnet.engine.campaign.PhaseSighting;
import org.decnet.engine.cluster.Constraint;
import org.decnet.engine.cluster.Ledger;
import org.decnet.engine.identity.Observation;
import org.decnet.engine.identity.Resolution;

/**
 * Keeps identities and campaigns, and says what rows know about attackers (spec 01, section 10;
 * spec 04). Any method may throw a {@link org.decnet.model.error.DecnetException}; the worker that
 * calls it goes on without.
 */
public interface ClusterStore {
  /** Which of the two is meant. */
  enum Level {
    /** Observations that are one operator. */
    IDENTITY,
    /** Identities that are one operation. */
    CAMPAIGN
  }

  /** All attackers. */
  List<UUID> attackers();

  /** All that stored rows say about an attacker. */
  Observation observation(UUID attacker);

  /** When an identity's attackers were active, and what they are like. */
  Activity activity(UUID identity, List<UUID> attackers);

  /**
   * Tags of an identity that name a decoy, without those of intel and of roll-ups, by event time
   * ({@code listTtpDeckyPhases}).
   */
  List<PhaseSighting> phases(UUID identity, List<UUID> attackers);

  /** Which clusters there were when last saved. */
  Ledger.Snapshot ledger(Level level);

  /** Decisions of analysts, earliest first. */
  List<Constraint> decisions(Level level);

  /** Writes what the resolver found, in one transaction. */
  void saveIdentities(Resolution resolution);

  /** Writes what the campaign clusterer found, in one transaction. */
  void saveCampaigns(CampaignClusterer.Result result);
}
