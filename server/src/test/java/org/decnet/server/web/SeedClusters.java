package org.decnet.server.web;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.engine.campaign.Campaign;
import org.decnet.engine.campaign.CampaignClusterer;
import org.decnet.engine.cluster.ClusterChange;
import org.decnet.engine.identity.Identity;
import org.decnet.engine.identity.Resolution;
import org.decnet.engine.port.Stores;

/** One identity, of both attackers of the seed, in one campaign. */
final class SeedClusters {
  static final UUID IDENTITY = UUID.fromString("0d4f0b5e-33c1-5a3b-8f6f-2a1d1c6b7e01");
  static final UUID CAMPAIGN = UUID.fromString("7c1b9a52-6d2e-5e4c-9a3f-5b8e4d2c1f02");

  private SeedClusters() {}

  static void write(Stores stores) {
    List<UUID> attackers = List.of(Seed.ATTACKER, Seed.WANDERER);
    stores
        .clusters()
        .saveIdentities(
            new Resolution(
                List.of(new ClusterChange.Formed(IDENTITY, Seed.ATTACKER, attackers)),
                List.of(
                    new Identity(
                        IDENTITY,
                        attackers,
                        List.of(),
                        new TreeSet<>(),
                        Set.of(),
                        OptionalLong.empty())),
                Set.of(),
                true));
    stores
        .clusters()
        .saveCampaigns(
            new CampaignClusterer.Result(
                List.of(new ClusterChange.Formed(CAMPAIGN, IDENTITY, List.of(IDENTITY))),
                List.of(new Campaign(CAMPAIGN, List.of(IDENTITY), List.of()))));
  }
}
