package org.decnet.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.decnet.engine.identity.Feature;
import org.decnet.engine.identity.FeatureType;
import org.decnet.engine.identity.Observation;
import org.decnet.testkit.scenario.Corpus;
import org.decnet.testkit.scenario.Fixtures;
import org.decnet.testkit.scenario.PartitionScore;
import org.decnet.testkit.scenario.ScenarioGenerator;
import org.decnet.testkit.scenario.ScenarioLog;
import org.decnet.testkit.scenario.ScenarioLog.Truth;
import org.junit.jupiter.api.Test;

class FixturesTest {
  private static final long SEED = 4;

  @Test
  void f1StrangersWithOneWordlistStayTwo() {
    ScenarioLog log = generate(Fixtures.sharedWordlist());
    assertPerfect(log);
    assertThat(atOnce(log).formed()).isZero();
    PartitionScore naive = naive(log, credentials(log)::get);
    assertThat(naive.homogeneity()).isZero();
  }

  @Test
  void f2AHopperOverFiveNetworksIsOneIdentityAndOneCampaign() {
    ScenarioLog log = generate(Fixtures.vpnHopping());
    assertPerfect(log);
    assertThat(log.truths()).hasSize(5);
    assertThat(new HashSet<>(atOnce(log).identities().values())).hasSize(1);
    assertThat(atOnce(log).formed()).isEqualTo(1);
    PartitionScore naive = naive(log, ip -> truth(log, ip).asn());
    assertThat(naive.completeness()).isLessThan(0.8);
  }

  @Test
  void f3ALoneWolfAmongScannersStaysAlone() {
    ScenarioLog log = generate(Fixtures.loneWolf());
    assertPerfect(log);
    assertThat(new HashSet<>(atOnce(log).campaigns().values())).hasSize(9);
    assertThat(atOnce(log).formed()).isZero();
  }

  @Test
  void f4APauseDoesNotEndACampaign() {
    ScenarioLog log = generate(Fixtures.pausedCampaign());
    assertPerfect(log);
    assertThat(atOnce(log).formed()).isEqualTo(1);
    assertThat(naive(log, ip -> truth(log, ip).day()).completeness()).isZero();
  }

  @Test
  void f5TwoOperatorsOfOneCampaignStayTwo() {
    ScenarioLog log = generate(Fixtures.multiOperator());
    assertPerfect(log);
    assertThat(new HashSet<>(atOnce(log).identities().values())).hasSize(2);
    assertThat(atOnce(log).formed()).isEqualTo(1);
    PartitionScore naive =
        naive(log, ip -> truth(log, ip).hour() >= 6 && truth(log, ip).hour() < 20);
    assertThat(naive.completeness()).isZero();
  }

  @Test
  void f6AllAtOnceAmongNoiseIsToldApart() {
    ScenarioLog log = generate(Fixtures.noiseFloor());
    assertThat(log.truths()).hasSize(30);
    assertPerfect(log);
    Map<String, Integer> sizes = new HashMap<>();
    log.campaigns().values().forEach(campaign -> sizes.merge(campaign, 1, Integer::sum));
    assertThat(sizes.values().stream().filter(size -> size == 1)).hasSize(21);
  }

  @Test
  void f7ASlowBurnIsOneCampaignWheneverItHappened() {
    ScenarioLog log = generate(Fixtures.slowBurn());
    assertPerfect(log);
    assertThat(log.truths()).hasSize(3);
    ScenarioLog later = ScenarioGenerator.generate(Fixtures.slowBurn(), SEED, Duration.ofDays(90));
    assertThat(later.lines()).isNotEqualTo(log.lines());
    assertThat(atOnce(later)).isEqualTo(atOnce(log));
    assertThat(naive(log, recencyDecay(log)).completeness()).isZero();
  }

  @Test
  void f8AClientAsItComesMakesNoGiant() {
    ScenarioLog log = generate(Fixtures.commonClient(50, 40));
    assertThat(log.truths()).hasSize(2000);
    assertPerfect(log);
    PartitionScore naive = naive(log, hassh(log)::get);
    assertThat(naive.homogeneity()).isZero();
  }

  @Test
  void f10OrderChangesNothing() {
    List<Corpus> corpora =
        List.of(
            Fixtures.sharedWordlist(),
            Fixtures.vpnHopping(),
            Fixtures.loneWolf(),
            Fixtures.pausedCampaign(),
            Fixtures.multiOperator(),
            Fixtures.noiseFloor(),
            Fixtures.slowBurn());
    for (Corpus corpus : corpora) {
      ReadLog log = ReadLog.of(generate(corpus));
      Clustered rebuilt = Clustered.atOnce(log);
      for (int order = 0; order < 20; order++) {
        assertThat(Clustered.shuffled(log, new Random(order))).isEqualTo(rebuilt);
      }
    }
  }

  @Test
  void theGeneratorSaysTheSameForTheSameSeed() {
    assertThat(generate(Fixtures.noiseFloor())).isEqualTo(generate(Fixtures.noiseFloor()));
    assertThat(ScenarioGenerator.generate(Fixtures.noiseFloor(), SEED + 1).lines())
        .isNotEqualTo(generate(Fixtures.noiseFloor()).lines());
  }

  private static ScenarioLog generate(Corpus corpus) {
    return ScenarioGenerator.generate(corpus, SEED);
  }

  private static Clustered atOnce(ScenarioLog log) {
    return Clustered.atOnce(ReadLog.of(log));
  }

  private static void assertPerfect(ScenarioLog log) {
    Clustered clustered = atOnce(log);
    assertThat(PartitionScore.of(log.identities(), clustered.identities()))
        .as("identities")
        .isEqualTo(PartitionScore.PERFECT);
    assertThat(PartitionScore.of(log.campaigns(), clustered.campaigns()))
        .as("campaigns")
        .isEqualTo(PartitionScore.PERFECT);
  }

  /** Score of a clusterer that looks at one thing only. */
  private static PartitionScore naive(ScenarioLog log, Function<String, Object> label) {
    Map<String, Object> labels = new HashMap<>();
    log.truths().keySet().forEach(ip -> labels.put(ip, label.apply(ip)));
    return PartitionScore.of(log.campaigns(), labels);
  }

  /** Joins whom the decay of half a score in a fortnight leaves above one half. */
  private static Function<String, Object> recencyDecay(ScenarioLog log) {
    return ip -> truth(log, ip).day() / 14;
  }

  private static Truth truth(ScenarioLog log, String ip) {
    return Objects.requireNonNull(log.truths().get(ip));
  }

  private static Map<String, Object> credentials(ScenarioLog log) {
    return features(log, Observation::credentials);
  }

  private static Map<String, Object> hassh(ScenarioLog log) {
    return features(
        log,
        one ->
            one.features().stream()
                .filter(feature -> feature.type() == FeatureType.HASSH)
                .map(Feature::value)
                .findFirst()
                .orElse(""));
  }

  private static Map<String, Object> features(
      ScenarioLog log, Function<Observation, Object> feature) {
    ReadLog read = ReadLog.of(log);
    Map<Object, Object> byAttacker = new HashMap<>();
    read.observations().forEach(one -> byAttacker.put(one.attacker(), feature.apply(one)));
    Map<String, Object> byIp = new HashMap<>();
    read.attackers().forEach((ip, attacker) -> byIp.put(ip, byAttacker.getOrDefault(attacker, "")));
    return byIp;
  }
}
