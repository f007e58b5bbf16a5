package org.decnet.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.decnet.attack.killchain.KillChainPhase;
import org.decnet.engine.cluster.Edge;
import org.decnet.engine.cluster.Evidence;
import org.junit.jupiter.api.Test;

class EdgeScorerTest {
  private static final Feature COMMON = new Feature(FeatureType.HASSH, "default");
  private static final Feature COMMON_PAYLOAD = new Feature(FeatureType.PAYLOAD, "worm");
  private static final EdgeScorer SCORER =
      new EdgeScorer(feature -> !feature.equals(COMMON) && !feature.equals(COMMON_PAYLOAD));
  private static final Feature PAYLOAD = new Feature(FeatureType.PAYLOAD, "p");

  @Test
  void anEqualFingerprintOfOnesOwnIsAHitWhateverOtherSlotsSay() {
    Feature key = new Feature(FeatureType.SSH_KEY, "k");
    Edge edge = compare(with(ja3("x"), key), with(ja3("y"), key));
    assertThat(edge.total()).isEqualTo(1);
    assertThat(edge.evidence().getFirst().shared()).containsExactly("ssh_key:k");
  }

  @Test
  void oneProgramAloneIsNoOperator() {
    assertThat(compare(with(hassh("1")), with(hassh("1"))).total()).isEqualTo(0.8);
    Feature ja4 = new Feature(FeatureType.JA4, "2");
    assertThat(compare(with(ja3("1"), ja4), with(ja3("1"), ja4)).total()).isEqualTo(0.8);
    assertThat(compare(with(ja3("1"), hassh("2")), with(ja3("1"), hassh("2"))).total())
        .isEqualTo(1);
  }

  @Test
  void oneProgramNextDoorIsOneOperator() {
    Edge edge = compare(next("192.0.2.0/24"), next("192.0.2.0/24"));
    assertThat(edge.total()).isEqualTo(1);
    assertThat(edge.evidence().getFirst().shared())
        .containsExactly("hassh:1", "block:192.0.2.0/24");
    assertThat(compare(next("192.0.2.0/24"), next("198.51.100.0/24")).total()).isEqualTo(0.8);
    assertThat(AddressBlock.of("192.0.2.77")).isEqualTo("192.0.2.0/24");
    assertThat(AddressBlock.of("2001:db8::7")).isNull();
  }

  @Test
  void aNeighbourAloneIsAStranger() {
    assertThat(compare(next("192.0.2.0/24", COMMON), next("192.0.2.0/24", COMMON)).total())
        .isZero();
  }

  private static Observation next(String block) {
    return next(block, hassh("1"));
  }

  private static Observation next(String block, Feature feature) {
    return new Observation(
        RandomObservations.attacker(1),
        Set.of(feature),
        List.of(),
        Map.of(),
        Set.of(),
        null,
        block);
  }

  @Test
  void oneProgramAndWhatItDidIsAnOperator() {
    Map<KillChainPhase, Set<String>> commands = Map.of(KillChainPhase.DISCOVERY, Set.of("id"));
    Observation one =
        new Observation(
            RandomObservations.attacker(1),
            Set.of(hassh("1")),
            List.of(),
            commands,
            Set.of(),
            null);
    assertThat(compare(one, one).total()).isGreaterThanOrEqualTo(1);
    assertThat(compare(with(hassh("1"), PAYLOAD), with(hassh("1"), PAYLOAD)).total()).isEqualTo(1);
  }

  @Test
  void fingerprintsThatAllDisagreeVetoASharedPayload() {
    assertThat(compare(with(hassh("1"), PAYLOAD), with(hassh("2"), PAYLOAD)).total()).isZero();
  }

  @Test
  void withoutAComparableSlotThereIsNoVeto() {
    assertThat(compare(with(hassh("1"), PAYLOAD), with(ja3("2"), PAYLOAD)).total()).isEqualTo(1);
  }

  @Test
  void aCommonFingerprintIsNeitherHitNorVetoButSupport() {
    Edge alone = compare(with(COMMON), with(COMMON));
    assertThat(alone.total()).isZero();
    assertThat(alone.evidence()).extracting(Evidence::family).containsExactly("common");
    assertThat(compare(with(COMMON, PAYLOAD), with(hassh("2"), PAYLOAD)).total()).isEqualTo(1);
  }

  @Test
  void aCommonPayloadJoinsNobody() {
    assertThat(compare(with(COMMON_PAYLOAD), with(COMMON_PAYLOAD)).total()).isZero();
  }

  @Test
  void payloadAndC2TogetherCountOnce() {
    Feature c2 = new Feature(FeatureType.C2, "203.0.113.9:80");
    assertThat(compare(with(PAYLOAD, c2), with(PAYLOAD, c2)).total()).isEqualTo(1);
  }

  @Test
  void allButTheHighTierStaysBelowTheThreshold() {
    Map<KillChainPhase, Set<String>> commands = Map.of(KillChainPhase.DISCOVERY, Set.of("id"));
    Observation a =
        new Observation(
            RandomObservations.attacker(1), Set.of(), List.of(), commands, Set.of("c"), 64500L);
    Observation b =
        new Observation(
            RandomObservations.attacker(2), Set.of(), List.of(), commands, Set.of("c"), 64500L);
    assertThat(SCORER.compare(a, b).total()).isCloseTo(0.85, within(1e-9));
    assertThat(SCORER.isEdge(a, b)).isFalse();
  }

  @Test
  void commandsCountInTheirBestPhase() {
    Observation a = withCommands(Map.of(KillChainPhase.DISCOVERY, Set.of("id", "w")));
    Observation b =
        new Observation(
            RandomObservations.attacker(2),
            Set.of(),
            List.of(),
            Map.of(KillChainPhase.DISCOVERY, Set.of("id"), KillChainPhase.EXECUTION, Set.of("w")),
            Set.of(),
            null);
    assertThat(SCORER.compare(a, b).total()).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void rhythmsUpToFourBitsApartAreOneHand() {
    assertThat(compare(typing(0b1111), typing(0)).total()).isEqualTo(1);
    assertThat(compare(typing(0b11111), typing(0)).total()).isZero();
  }

  @Test
  void bandsAreSharedByAllThatAreNear() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      long a = random.nextLong();
      long b = a;
      for (int bit = 0; bit < KeystrokeCentroid.MOST_DIFFERING; bit++) {
        b ^= 1L << random.nextInt(64);
      }
      assertThat(KeystrokeCentroid.bands(a)).containsAnyElementsOf(KeystrokeCentroid.bands(b));
    }
  }

  @Test
  void aCentroidBitNeedsMoreThanHalf() {
    assertThat(KeystrokeCentroid.of(List.of(0b11L, 0b01L))).hasValue(0b01L);
    assertThat(KeystrokeCentroid.of(List.of(0b11L, 0b01L, 0b10L))).hasValue(0b11L);
    assertThat(KeystrokeCentroid.of(List.of())).isEmpty();
  }

  private static Edge compare(Observation a, Observation b) {
    Observation other =
        new Observation(
            RandomObservations.attacker(2),
            b.features(),
            b.keystrokes(),
            b.commands(),
            b.credentials(),
            b.asn(),
            b.block());
    return SCORER.compare(a, other);
  }

  private static Observation with(Feature... features) {
    return new Observation(
        RandomObservations.attacker(1), Set.of(features), List.of(), Map.of(), Set.of(), null);
  }

  private static Observation withCommands(Map<KillChainPhase, Set<String>> commands) {
    return new Observation(
        RandomObservations.attacker(1), Set.of(), List.of(), commands, Set.of(), null);
  }

  private static Observation typing(long rhythm) {
    return new Observation(
        RandomObservations.attacker(1), Set.of(), List.of(rhythm), Map.of(), Set.of(), null);
  }

  private static Feature ja3(String value) {
    return new Feature(FeatureType.JA3, value);
  }

  private static Feature hassh(String value) {
    return new Feature(FeatureType.HASSH, value);
  }
}
