package org.decnet.acceptance.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.decnet.engine.campaign.Campaign;
import org.decnet.engine.campaign.CampaignClusterer;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.identity.CommonValues;
import org.decnet.engine.identity.Identity;
import org.decnet.engine.identity.IdentityResolver;
import org.decnet.engine.identity.Observation;

/**
 * What became of a log.
 *
 * @param identities identity by address
 * @param campaigns campaign by address; the identity where there is none
 * @param formed campaigns that were found
 */
record Clustered(Map<String, UUID> identities, Map<String, UUID> campaigns, int formed) {

  /** Everything at once. */
  static Clustered atOnce(ReadLog log) {
    return inOrder(log, log.observations(), 0, new Random(0));
  }

  /** In a random order, with runs in between. */
  static Clustered shuffled(ReadLog log, Random random) {
    List<Observation> observations = new ArrayList<>(log.observations());
    Collections.shuffle(observations, random);
    return inOrder(log, observations, 3, random);
  }

  private static Clustered inOrder(
      ReadLog log, List<Observation> observations, int runs, Random random) {
    IdentityResolver resolver = new IdentityResolver(CommonValues.DEFAULT);
    CampaignClusterer clusterer = new CampaignClusterer();
    Map<UUID, Identity> known = new LinkedHashMap<>();
    CampaignClusterer.Result result = null;
    for (int i = 0; i < observations.size(); i++) {
      resolver.put(observations.get(i));
      if (i == observations.size() - 1 || (runs > 0 && random.nextInt(runs) == 0)) {
        for (Identity identity : resolver.resolve().identities()) {
          known.put(identity.uuid(), identity);
        }
        known
            .entrySet()
            .removeIf(entry -> !entry.getKey().equals(current(resolver, entry.getValue())));
        result =
            clusterer.cluster(
                known.values().stream().map(log.activities()::features).toList(), Constraints.NONE);
      }
    }
    return labelled(log, resolver, result == null ? List.of() : result.campaigns());
  }

  private static UUID current(IdentityResolver resolver, Identity identity) {
    return resolver.identityOf(identity.attackers().getFirst()).orElseThrow();
  }

  private static Clustered labelled(
      ReadLog log, IdentityResolver resolver, List<Campaign> campaigns) {
    Map<UUID, UUID> campaignOf = new HashMap<>();
    for (Campaign campaign : campaigns) {
      campaign.identities().forEach(identity -> campaignOf.put(identity, campaign.uuid()));
    }
    Map<String, UUID> identities = new HashMap<>();
    Map<String, UUID> labels = new HashMap<>();
    log.attackers()
        .forEach((ip, attacker) -> {
          UUID identity = resolver.identityOf(attacker).orElseThrow();
          identities.put(ip, identity);
          labels.put(ip, campaignOf.getOrDefault(identity, identity));
        });
    return new Clustered(identities, labels, campaigns.size());
  }
}
