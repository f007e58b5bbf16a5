package org.decnet.engine.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.decnet.engine.cluster.ClusterChange.Formed;
import org.decnet.engine.cluster.ClusterChange.Left;
import org.decnet.engine.cluster.Constraint;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.cluster.Edge;
import org.decnet.engine.cluster.Evidence;
import org.decnet.engine.cluster.UuidOrder;
import org.decnet.model.NameUuid;
import org.junit.jupiter.api.Test;

class CampaignClustererTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final CampaignScorer SCORER = new CampaignScorer(value -> 1);

  @Test
  void controlThenDiscoveryOnOneDecoyIsOneCampaign() {
    List<IdentityFeatures> pair =
        List.of(tagged(1, sighting("d1", "TA0011", 100)), tagged(2, sighting("d1", "TA0007", 200)));
    Edge edge = SCORER.compare(pair.get(0), pair.get(1));
    assertThat(edge.total()).isGreaterThanOrEqualTo(1);
    assertThat(edge.evidence()).contains(new Evidence("phase_handoff", 1, 1, List.of("decky:d1")));
    assertThat(cluster(pair)).hasSize(1);
    assertThat(cluster(pair).getFirst().identities()).hasSize(2);
  }

  @Test
  void differentDecoysAreNoHandoff() {
    assertThat(
            cluster(
                List.of(
                    tagged(1, sighting("d1", "TA0011", 100)),
                    tagged(2, sighting("d2", "TA0007", 200)))))
        .isEmpty();
  }

  @Test
  void aDayIsTheLongestHandoff() {
    assertThat(handoff(0, 86_400)).isTrue();
    assertThat(handoff(0, 86_401)).isFalse();
    assertThat(handoff(0, 25 * 3600)).isFalse();
    assertThat(handoff(1, 0)).isFalse();
    assertThat(handoff(5, 5)).isTrue();
  }

  @Test
  void onlyTheLastPhaseGoesOutAndOnlyTheFirstComesIn() {
    IdentityFeatures controlThenImpact =
        tagged(1, sighting("d1", "TA0011", 100), sighting("d1", "TA0040", 150));
    IdentityFeatures impactThenControl =
        tagged(1, sighting("d1", "TA0040", 50), sighting("d1", "TA0011", 100));
    IdentityFeatures discovery =
        tagged(2, sighting("d1", "TA0010", 300), sighting("d1", "TA0008", 200));
    assertThat(SCORER.compare(controlThenImpact, discovery).total()).isZero();
    assertThat(SCORER.compare(discovery, impactThenControl).total()).isEqualTo(1);
  }

  @Test
  void onABusyDecoyComingAfterSomebodyTellsNothing() {
    List<IdentityFeatures> two =
        List.of(
            tagged(1, sighting("d1", "TA0011", 100)),
            tagged(2, sighting("d1", "TA0003", 110)),
            tagged(3, sighting("d1", "TA0007", 200)));
    assertThat(cluster(two).getFirst().identities()).hasSize(3);
    List<IdentityFeatures> three = new ArrayList<>(two);
    three.add(tagged(4, sighting("d1", "TA0011", 120)));
    assertThat(cluster(three)).isEmpty();
    List<IdentityFeatures> dayBefore = new ArrayList<>(two);
    dayBefore.add(tagged(4, sighting("d1", "TA0011", 120 - 86_400)));
    assertThat(cluster(dayBefore).getFirst().identities()).hasSize(3);
  }

  @Test
  void whoMayHaveHandedToManyHandedToNobody() {
    List<IdentityFeatures> many = new ArrayList<>();
    many.add(tagged(1, sighting("d1", "TA0011", 100)));
    many.add(tagged(2, sighting("d1", "TA0007", 200)));
    many.add(tagged(3, sighting("d1", "TA0008", 300)));
    assertThat(cluster(many).getFirst().identities()).hasSize(3);
    many.add(tagged(4, sighting("d1", "TA0007", 400)));
    assertThat(cluster(many)).isEmpty();
  }

  @Test
  void unknownTacticsAndThoseBeforeContactMakeNoPhase() {
    assertThat(DeckyPhases.of(List.of(sighting("d1", "TA9999", 1), sighting("d1", "junk", 2))))
        .isEmpty();
    assertThat(DeckyPhases.of(List.of(sighting("d1", "TA0043", 1), sighting("d1", "TA0042", 2))))
        .isEmpty();
    assertThat(DeckyPhases.of(List.of())).isEmpty();
  }

  @Test
  void oneRareValueOfInfrastructureIsEnough() {
    IdentityFeatures a = using(1, Set.of("c2:x", "payload:1", "payload:2"));
    IdentityFeatures b = using(2, Set.of("c2:x", "payload:3", "payload:4"));
    assertThat(cluster(List.of(a, b))).hasSize(1);
  }

  @Test
  void infrastructureThatMostUseJoinsNobody() {
    List<IdentityFeatures> many =
        IntStream.rangeClosed(0, CampaignWeights.COMMON_ABOVE)
            .mapToObj(number -> using(number, Set.of("c2:everywhere")))
            .toList();
    assertThat(cluster(many)).isEmpty();
    assertThat(cluster(many.subList(0, CampaignWeights.RARE_UP_TO))).hasSize(1);
    assertThat(cluster(many.subList(0, CampaignWeights.RARE_UP_TO + 1))).isEmpty();
  }

  @Test
  void rhythmAndTimeTogetherCross() {
    IdentityFeatures a = typing(1, 7L, window(0, 100));
    assertThat(cluster(List.of(a, typing(2, 7L, window(50, 90))))).hasSize(1);
    assertThat(cluster(List.of(a, typing(2, 7L, window(200, 300))))).isEmpty();
    assertThat(SCORER.compare(a, typing(2, 7L, window(50, 150))).total())
        .isCloseTo(0.8, within(1e-9));
  }

  @Test
  void aSingletonIsNoCampaignUnlessItComesBack() {
    assertThat(cluster(List.of(active(1, window(0, 100))))).isEmpty();
    assertThat(cluster(List.of(active(1, window(0, 100), window(200, 300))))).isEmpty();
    assertThat(cluster(List.of(active(1, window(0, 100), window(100 + 86_400, 100 + 86_460)))))
        .hasSize(1);
    assertThat(cluster(List.of(active(1, window(0, 3 * 86_400))))).isEmpty();
  }

  @Test
  void uuidIsThatOfTheSmallestAndWhoLeavesIsSaid() {
    CampaignClusterer clusterer = new CampaignClusterer();
    List<IdentityFeatures> pair = List.of(using(1, Set.of("c2:x")), using(2, Set.of("c2:x")));
    UUID expected =
        IntStream.of(1, 2)
            .mapToObj(CampaignClustererTest::identity)
            .map(CampaignIds::of)
            .min(UuidOrder.TEXT)
            .orElseThrow();
    assertThat(clusterer.cluster(pair, Constraints.NONE).changes())
        .hasOnlyElementsOfType(Formed.class);
    assertThat(clusterer.cluster(pair, Constraints.NONE).changes()).isEmpty();
    assertThat(clusterer.cluster(pair, Constraints.NONE).campaigns().getFirst().uuid())
        .isEqualTo(expected);
    assertThat(clusterer.cluster(pair.subList(0, 1), Constraints.NONE).changes())
        .hasOnlyElementsOfType(Left.class)
        .hasSize(2);
  }

  @Test
  void analystsMergeAndSplitCampaigns() {
    List<IdentityFeatures> some =
        List.of(using(1, Set.of("c2:x")), using(2, Set.of("c2:x")), using(3, Set.of()));
    Constraints constraints =
        Constraints.of(
            List.of(
                new Constraint.Apart(List.of(Set.of(identity(1)), Set.of(identity(2)))),
                new Constraint.Together(Set.of(identity(2), identity(3)))));
    List<Campaign> campaigns = new CampaignClusterer().cluster(some, constraints).campaigns();
    assertThat(campaigns).hasSize(1);
    assertThat(campaigns.getFirst().identities())
        .containsExactlyInAnyOrder(identity(2), identity(3));
  }

  private static boolean handoff(long out, long in) {
    return !cluster(
            List.of(
                tagged(1, sighting("d1", "TA0003", out)), tagged(2, sighting("d1", "TA0008", in))))
        .isEmpty();
  }

  private static List<Campaign> cluster(List<IdentityFeatures> identities) {
    return new CampaignClusterer().cluster(identities, Constraints.NONE).campaigns();
  }

  private static PhaseSighting sighting(String decky, String tactic, long second) {
    return new PhaseSighting(decky, tactic, START.plusSeconds(second));
  }

  private static IdentityFeatures tagged(int number, PhaseSighting... sightings) {
    return new IdentityFeatures(
        identity(number),
        Set.of(),
        List.of(),
        Set.of(),
        OptionalLong.empty(),
        DeckyPhases.of(List.of(sightings)));
  }

  private static IdentityFeatures using(int number, Set<String> infrastructure) {
    return new IdentityFeatures(
        identity(number), infrastructure, List.of(), Set.of(), OptionalLong.empty(), Map.of());
  }

  private static IdentityFeatures typing(int number, long rhythm, Window window) {
    return new IdentityFeatures(
        identity(number), Set.of(), List.of(window), Set.of(), OptionalLong.of(rhythm), Map.of());
  }

  private static IdentityFeatures active(int number, Window... windows) {
    return new IdentityFeatures(
        identity(number), Set.of(), List.of(windows), Set.of(), OptionalLong.empty(), Map.of());
  }

  private static Window window(long from, long to) {
    return new Window(START.plus(Duration.ofSeconds(from)), START.plus(Duration.ofSeconds(to)));
  }

  private static UUID identity(int number) {
    return NameUuid.of(NameUuid.URL_NAMESPACE, "identity " + number);
  }
}
