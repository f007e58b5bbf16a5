package org.decnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.decnet.model.attack.TechniqueId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewerNamesTest {
  private static final AttackCatalog ATTACK = new AttackCatalogs().load();

  @ParameterizedTest
  @CsvSource({
    "T1685, T1562.001", "T1685.001, T1562.002", "T1685.002, T1562.008", "T1685.004, T1562.012",
    "T1685.005, T1562.002", "T1685.006, T1070.002", "T1685.099, T1562.001", "T1686, T1562.004",
    "T1686.001, T1562.007", "T1686.003, T1562.004", "T1690, T1562.003"
  })
  void newerTechniqueHasAShippedName(String newer, String shipped) {
    TechniqueId named = NewerNames.technique(new TechniqueId(newer));
    assertThat(named.value()).isEqualTo(shipped);
    assertThat(ATTACK.isActive(named)).isTrue();
  }

  @Test
  void techniqueOfTheShippedReleaseKeepsItsName() {
    for (Technique technique : ATTACK.techniques()) {
      assertThat(NewerNames.technique(technique.id())).isEqualTo(technique.id());
    }
  }

  @Test
  void newerTacticsAreDefenseEvasion() {
    for (String newer : new String[] {"stealth", "defense-impairment"}) {
      assertThat(ATTACK.tacticByShortname(Domain.ENTERPRISE, NewerNames.tactic(newer)))
          .hasValueSatisfying(tactic -> assertThat(tactic.id().value()).isEqualTo("TA0005"));
    }
    assertThat(NewerNames.tactic("discovery")).isEqualTo("discovery");
  }
}
