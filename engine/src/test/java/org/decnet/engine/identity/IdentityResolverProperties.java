package org.decnet.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.engine.cluster.Constraint;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.cluster.Edge;
import org.decnet.engine.cluster.UnionFind;
import org.junit.jupiter.api.Test;

class IdentityResolverProperties {
  private static final int ROUNDS = 100;
  private static final int COMMON = 4;
  private static final int SOFTWARE = 3;
  private static final CommonValues SETTINGS = new CommonValues(COMMON, SOFTWARE, Set.of());

  @Test
  void componentsAreThoseOfAllPairs() {
    int joined = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<Observation> observations = withoutRhythm(RandomObservations.of(random, 30));
      Map<UUID, UUID> found = resolvedAtOnce(observations);
      assertThat(partition(found)).as("round %d", round).isEqualTo(allPairs(observations));
      joined += 30 - partition(found).size();
    }
    assertThat(joined).as("the random observations do share something").isGreaterThan(ROUNDS);
  }

  @Test
  void anyOrderInAnyPiecesGivesTheUuidsOfOneRun() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<Observation> observations = RandomObservations.of(random, 30);
      Map<UUID, UUID> rebuilt = resolvedAtOnce(observations);
      assertThat(resolvedInPieces(observations, random)).as("round %d", round).isEqualTo(rebuilt);
    }
  }

  @Test
  void whatWasKnownEarlierLeavesNoTrace() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<Observation> observations = RandomObservations.of(random, 30);
      IdentityResolver resolver = new IdentityResolver(SETTINGS);
      for (int i = 0; i < 60; i++) {
        UUID attacker = RandomObservations.attacker(random.nextInt(30));
        resolver.put(RandomObservations.one(random, attacker, 30));
        if (random.nextInt(5) == 0) {
          resolver.resolve();
        }
      }
      observations.forEach(resolver::put);
      resolver.resolve();
      assertThat(identities(resolver, observations))
          .as("round %d", round)
          .isEqualTo(resolvedAtOnce(observations));
    }
  }

  @Test
  void aResolverThatStartsAgainGoesOnAsIfItHadNotStopped() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<Observation> observations = RandomObservations.of(random, 30);
      IdentityResolver first = new IdentityResolver(SETTINGS);
      observations.subList(0, 15).forEach(first::put);
      first.resolve();
      IdentityResolver second = new IdentityResolver(SETTINGS, first.snapshot());
      observations.forEach(second::put);
      second.resolve();
      assertThat(identities(second, observations)).isEqualTo(resolvedAtOnce(observations));
    }
  }

  @Test
  void scoresDoNotDependOnWhoIsNamedFirst() {
    EdgeScorer scorer = new EdgeScorer(feature -> feature.value().length() > 2);
    for (int round = 0; round < ROUNDS; round++) {
      List<Observation> pair = RandomObservations.of(new Random(round), 2);
      assertThat(scorer.compare(pair.get(0), pair.get(1)))
          .isEqualTo(scorer.compare(pair.get(1), pair.get(0)));
    }
  }

  @Test
  void everyEdgeOfAnIdentityIsOneByItself() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Observation> observations = RandomObservations.of(new Random(round), 30);
      Map<UUID, Observation> byAttacker = new HashMap<>();
      observations.forEach(one -> byAttacker.put(one.attacker(), one));
      EdgeScorer scorer = new EdgeScorer(feature -> isStrong(observations, feature));
      IdentityResolver resolver = new IdentityResolver(SETTINGS);
      observations.forEach(resolver::put);
      for (Identity identity : resolver.resolve().identities()) {
        assertThat(identity.edges()).hasSize(identity.attackers().size() - 1);
        for (Edge edge : identity.edges()) {
          assertThat(edge.total()).isGreaterThanOrEqualTo(IdentityWeights.EDGE_THRESHOLD);
          assertThat(
                  scorer.compare(known(byAttacker, edge.a()), known(byAttacker, edge.b())).total())
              .isEqualTo(edge.total());
        }
      }
    }
  }

  @Test
  void constraintsHoldInAnyOrder() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<Observation> observations = RandomObservations.of(random, 30);
      Constraint.Apart apart = new Constraint.Apart(List.of(attackers(0, 5), attackers(5, 10)));
      Constraint.Together together = new Constraint.Together(attackers(10, 13));
      Constraint.Locked locked = new Constraint.Locked(attackers(14, 18));
      Constraints constraints = Constraints.of(List.of(apart, together, locked));
      IdentityResolver atOnce = new IdentityResolver(SETTINGS);
      atOnce.constrain(constraints);
      observations.forEach(atOnce::put);
      atOnce.resolve();
      Map<UUID, UUID> expected = identities(atOnce, observations);

      IdentityResolver later = new IdentityResolver(SETTINGS);
      List<Observation> shuffled = new ArrayList<>(observations);
      Collections.shuffle(shuffled, random);
      for (Observation observation : shuffled) {
        later.put(observation);
        if (random.nextInt(6) == 0) {
          later.resolve();
        }
      }
      later.constrain(constraints);
      later.resolve();
      assertThat(identities(later, observations)).as("round %d", round).isEqualTo(expected);
      assertHonoured(expected);
    }
  }

  private static Observation known(Map<UUID, Observation> observations, UUID attacker) {
    return Objects.requireNonNull(observations.get(attacker));
  }

  private static void assertHonoured(Map<UUID, UUID> identities) {
    for (UUID left : attackers(0, 5)) {
      for (UUID right : attackers(5, 10)) {
        assertThat(identities.get(left)).isNotEqualTo(identities.get(right));
      }
    }
    assertThat(attackers(10, 13).stream().map(identities::get).distinct()).hasSize(1);
    identities.forEach((attacker, identity) -> {
      if (!attackers(14, 18).contains(attacker)) {
        for (UUID inside : attackers(14, 18)) {
          assertThat(identity).isNotEqualTo(identities.get(inside));
        }
      }
    });
  }

  private static Set<UUID> attackers(int from, int to) {
    Set<UUID> attackers = new HashSet<>();
    for (int i = from; i < to; i++) {
      attackers.add(RandomObservations.attacker(i));
    }
    return attackers;
  }

  private static Map<UUID, UUID> resolvedAtOnce(List<Observation> observations) {
    IdentityResolver resolver = new IdentityResolver(SETTINGS);
    observations.forEach(resolver::put);
    resolver.resolve();
    return identities(resolver, observations);
  }

  private static Map<UUID, UUID> resolvedInPieces(List<Observation> observations, Random random) {
    IdentityResolver resolver = new IdentityResolver(SETTINGS);
    List<Observation> shuffled = new ArrayList<>(observations);
    Collections.shuffle(shuffled, random);
    for (Observation observation : shuffled) {
      resolver.put(observation);
      if (random.nextBoolean()) {
        resolver.resolve();
      }
    }
    resolver.resolve();
    return identities(resolver, observations);
  }

  private static Map<UUID, UUID> identities(
      IdentityResolver resolver, List<Observation> observations) {
    Map<UUID, UUID> identities = new HashMap<>();
    for (Observation observation : observations) {
      UUID attacker = observation.attacker();
      identities.put(attacker, resolver.identityOf(attacker).orElseThrow());
    }
    return identities;
  }

  private static Set<Set<UUID>> partition(Map<UUID, UUID> identities) {
    Map<UUID, Set<UUID>> groups = new TreeMap<>();
    identities.forEach((attacker, identity) ->
        groups.computeIfAbsent(identity, key -> new HashSet<>()).add(attacker));
    return new HashSet<>(groups.values());
  }

  /** The slow way, which nobody could get wrong. */
  private static Set<Set<UUID>> allPairs(List<Observation> observations) {
    EdgeScorer scorer = new EdgeScorer(feature -> isStrong(observations, feature));
    UnionFind sets = UnionFind.of(observations.size());
    for (int i = 0; i < observations.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (scorer.isEdge(observations.get(i), observations.get(j))) {
          sets.union(i, j);
        }
      }
    }
    Map<Integer, Set<UUID>> groups = new TreeMap<>();
    for (int i = 0; i < observations.size(); i++) {
      groups
          .computeIfAbsent(sets.find(i), key -> new HashSet<>())
          .add(observations.get(i).attacker());
    }
    return new HashSet<>(groups.values());
  }

  private static boolean isStrong(List<Observation> observations, Feature feature) {
    return holders(observations, feature) <= (feature.type().isSoftware() ? SOFTWARE : COMMON);
  }

  private static long holders(List<Observation> observations, Feature feature) {
    return observations.stream()
        .filter(one ->
            one.features().contains(feature)
                || (one.centroid().isPresent()
                    && EdgeScorer.rhythmFeature(one.centroid().getAsLong()).equals(feature)))
        .count();
  }

  /** Bands of rhythms become common in so small a world, which all pairs know nothing of. */
  private static List<Observation> withoutRhythm(List<Observation> observations) {
    return observations.stream()
        .map(one ->
            new Observation(
                one.attacker(),
                one.features(),
                List.of(),
                one.commands(),
                one.credentials(),
                one.asn()))
        .toList();
  }
}
