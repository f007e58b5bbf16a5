package org.decnet.engine.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.cluster.UnionFind;
import org.decnet.model.NameUuid;
import org.junit.jupiter.api.Test;

class CampaignClustererProperties {
  private static final int ROUNDS = 200;
  private static final int IDENTITIES = 30;
  private static final String[] TACTICS = {"TA0011", "TA0003", "TA0007", "TA0008", "TA0040"};
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void componentsAreThoseOfAllPairs() {
    int joined = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<IdentityFeatures> identities = random(new Random(round), START);
      Set<Set<UUID>> expected = allPairs(identities);
      assertThat(partition(identities)).as("round %d", round).isEqualTo(expected);
      joined += expected.size();
    }
    assertThat(joined).isGreaterThan(ROUNDS);
  }

  @Test
  void orderChangesNothing() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<IdentityFeatures> identities = random(random, START);
      List<IdentityFeatures> shuffled = new ArrayList<>(identities);
      Collections.shuffle(shuffled, random);
      Map<UUID, UUID> expected = campaigns(new CampaignClusterer(), identities);
      CampaignClusterer inPieces = new CampaignClusterer();
      inPieces.cluster(shuffled.subList(0, IDENTITIES / 2), Constraints.NONE);
      assertThat(campaigns(inPieces, shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void shiftingAllTimesChangesNothing() {
    for (int round = 0; round < ROUNDS; round++) {
      Instant later = START.plus(Duration.ofDays(90)).plusMillis(1);
      List<IdentityFeatures> now = random(new Random(round), START);
      List<IdentityFeatures> shifted = random(new Random(round), later);
      CampaignClusterer one = new CampaignClusterer();
      CampaignClusterer other = new CampaignClusterer();
      assertThat(other.cluster(shifted, Constraints.NONE))
          .isEqualTo(one.cluster(now, Constraints.NONE));
    }
  }

  @Test
  void scoresDoNotDependOnWhoIsNamedFirst() {
    CampaignScorer scorer = new CampaignScorer(value -> value.length() / 20.0);
    for (int round = 0; round < ROUNDS; round++) {
      List<IdentityFeatures> some = random(new Random(round), START);
      assertThat(scorer.compare(some.get(0), some.get(1)))
          .isEqualTo(scorer.compare(some.get(1), some.get(0)));
    }
  }

  private static List<IdentityFeatures> random(Random random, Instant start) {
    List<IdentityFeatures> identities = new ArrayList<>();
    for (int i = 0; i < IDENTITIES; i++) {
      identities.add(one(random, start, i));
    }
    return identities;
  }

  private static IdentityFeatures one(Random random, Instant start, int number) {
    Set<String> infrastructure = new HashSet<>();
    for (int i = random.nextInt(3); i > 0 && random.nextBoolean(); i--) {
      infrastructure.add("c2:" + random.nextInt(40));
    }
    List<Window> windows = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Instant from = start.plusSeconds(random.nextInt(3 * 86_400));
      windows.add(new Window(from, from.plusSeconds(random.nextInt(30_000))));
    }
    List<PhaseSighting> sightings = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      sightings.add(
          new PhaseSighting(
              "d" + random.nextInt(4),
              TACTICS[random.nextInt(TACTICS.length)],
              start.plusSeconds(random.nextInt(10 * 86_400))));
    }
    OptionalLong rhythm =
        random.nextInt(3) == 0
            ? OptionalLong.of(random.nextInt(3) ^ (1L << random.nextInt(64)))
            : OptionalLong.empty();
    return new IdentityFeatures(
        NameUuid.of(NameUuid.URL_NAMESPACE, "identity " + number),
        infrastructure,
        windows,
        Set.of("asn:" + random.nextInt(2)),
        rhythm,
        DeckyPhases.of(sightings));
  }

  private static Map<UUID, UUID> campaigns(
      CampaignClusterer clusterer, List<IdentityFeatures> identities) {
    Map<UUID, UUID> campaigns = new HashMap<>();
    for (Campaign campaign : clusterer.cluster(identities, Constraints.NONE).campaigns()) {
      campaign.identities().forEach(identity -> campaigns.put(identity, campaign.uuid()));
    }
    return campaigns;
  }

  private static Set<Set<UUID>> partition(List<IdentityFeatures> identities) {
    Set<Set<UUID>> groups = new HashSet<>();
    new CampaignClusterer()
        .cluster(identities, Constraints.NONE)
        .campaigns()
        .forEach(campaign -> groups.add(Set.copyOf(campaign.identities())));
    return groups;
  }

  private static Set<Set<UUID>> allPairs(List<IdentityFeatures> identities) {
    CampaignScorer scorer =
        new CampaignScorer(value -> 1, (out, in, decky) -> isOneOfFew(identities, out, in, decky));
    UnionFind sets = UnionFind.of(identities.size());
    for (int i = 0; i < identities.size(); i++) {
      for (int j = 0; j < i; j++) {
        double total = scorer.compare(identities.get(i), identities.get(j)).total();
        if (total >= CampaignWeights.EDGE_THRESHOLD) {
          sets.union(i, j);
        }
      }
    }
    Map<Integer, Set<UUID>> groups = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      if (sets.members(i).length > 1 || identities.get(i).isSustained()) {
        groups
            .computeIfAbsent(sets.find(i), key -> new HashSet<>())
            .add(identities.get(i).identity());
      }
    }
    return new HashSet<>(groups.values());
  }

  /** The slow way, which nobody could get wrong. */
  private static boolean isOneOfFew(
      List<IdentityFeatures> identities, UUID out, UUID in, String decky) {
    long goings =
        identities.stream().filter(one -> handsOver(identities, one.identity(), in, decky)).count();
    long comings =
        identities.stream()
            .filter(one -> handsOver(identities, out, one.identity(), decky))
            .count();
    return goings <= CampaignWeights.HANDOFF_COMMON_ABOVE
        && comings <= CampaignWeights.HANDOFF_COMMON_ABOVE;
  }

  private static boolean handsOver(
      List<IdentityFeatures> identities, UUID out, UUID in, String decky) {
    DeckyPhases left = phases(identities, out).get(decky);
    DeckyPhases came = phases(identities, in).get(decky);
    return !out.equals(in) && left != null && came != null && PhaseHandoff.isHandoff(left, came);
  }

  private static Map<String, DeckyPhases> phases(List<IdentityFeatures> identities, UUID uuid) {
    return identities.stream()
        .filter(one -> one.identity().equals(uuid))
        .findFirst()
        .orElseThrow()
        .phases();
  }
}
