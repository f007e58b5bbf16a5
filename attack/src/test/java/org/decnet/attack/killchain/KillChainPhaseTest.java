package org.decnet.attack.killchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Domain;
import org.decnet.attack.Release;
import org.decnet.attack.SmallRelease;
import org.decnet.model.attack.TacticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tactics as phases of the kill chain. */
class KillChainPhaseTest {
  @ParameterizedTest
  @CsvSource({
    "TA0043, reconnaissance, IN",
    "TA0042, resource_development, IN",
    "TA0001, delivery, IN",
    "TA0002, execution, THROUGH",
    "TA0003, persistence, IN",
    "TA0004, privilege_escalation, THROUGH",
    "TA0005, defense_evasion, IN",
    "TA0006, credential_access, THROUGH",
    "TA0007, discovery, THROUGH",
    "TA0008, lateral_movement, THROUGH",
    "TA0009, collection, OUT",
    "TA0011, command_and_control, IN",
    "TA0010, exfiltration, OUT",
    "TA0040, impact, OUT",
    "TA0100, collection, OUT",
    "TA0102, discovery, THROUGH",
    "TA0105, impact, OUT",
    "TA0106, impact, OUT"
  })
  void eachTacticIsOnePhase(String tactic, String word, Stage stage) {
    KillChainPhase phase = KillChainPhase.of(new TacticId(tactic)).orElseThrow();
    assertThat(phase.word()).isEqualTo(word);
    assertThat(phase.stage()).isEqualTo(stage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TA0104", "TA0108", "TA9999"})
  void otherTacticsAreNone(String tactic) {
    assertThat(KillChainPhase.of(new TacticId(tactic))).isEmpty();
  }

  @Test
  void nineteenPhasesOfWhichFifteenCanBeSeen() {
    assertThat(KillChainPhase.values()).hasSize(19);
    assertThat(Arrays.stream(KillChainPhase.values()).filter(phase -> !phase.observable()))
        .extracting(KillChainPhase::word)
        .containsExactly(
            "reconnaissance", "resource_development", "weaponization", "social_engineering");
  }

  @Test
  void whatCanBeSeenGoesThereAndBackExceptThreePhases() {
    List<KillChainPhase> without =
        Arrays.stream(KillChainPhase.values())
            .filter(phase -> phase.observable() && phase.tactic().isEmpty())
            .toList();
    assertThat(without)
        .containsExactly(
            KillChainPhase.EXPLOITATION, KillChainPhase.PIVOTING, KillChainPhase.OBJECTIVES);
    for (KillChainPhase phase : KillChainPhase.values()) {
      phase.tactic().ifPresent(tactic -> assertThat(KillChainPhase.of(tactic)).hasValue(phase));
    }
  }

  @Test
  void enterpriseStandsBeforeIcs() {
    assertThat(KillChainPhase.IMPACT.tactic()).hasValue(new TacticId("TA0040"));
    assertThat(KillChainPhase.DISCOVERY.tactic()).hasValue(new TacticId("TA0007"));
    assertThat(KillChainPhase.RECONNAISSANCE.tactic()).hasValue(new TacticId("TA0043"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"18.1", "15.1"})
  void bundledReleasesHoldEveryTacticAndEveryEnterpriseTacticIsAPhase(String release) {
    var catalog = new AttackCatalogs().load(new Release(release));
    assertThat(KillChainPhase.unknownIn(catalog)).isEmpty();
    assertThat(catalog.tactics())
        .filteredOn(tactic -> tactic.domain() == Domain.ENTERPRISE)
        .isNotEmpty()
        .allMatch(tactic -> KillChainPhase.of(tactic.id()).isPresent());
  }

  @Test
  void aRenumberedTacticIsNoticed() {
    assertThat(KillChainPhase.unknownIn(new SmallRelease("99.0").tactic("TA0003").catalog()))
        .hasSize(15)
        .contains(new TacticId("TA0106"))
        .doesNotContain(new TacticId("TA0001"), new TacticId("TA0003"));
  }
}
