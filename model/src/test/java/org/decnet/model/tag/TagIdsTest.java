package org.decnet.model.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.decnet.model.attack.TechniqueId;
import org.junit.jupiter.api.Test;

class TagIdsTest {
  @Test
  void namespaceIsTheSpecifiedOne() {
    assertThat(TagIds.NAMESPACE).hasToString("1ca31f08-5522-5aae-8371-fe81f0e39de3");
  }

  @Test
  void goldenValueWithoutSubTechnique() {
    assertThat(id("R0014", 2, "T1083", "")).hasToString("9aa491e5-f03b-5d8f-9eb5-161becedcdd6");
  }

  @Test
  void goldenValueWithSubTechnique() {
    assertThat(id("R0015", 1, "T1548", "T1548.001"))
        .hasToString("4fd57b14-c135-544c-97d9-4fabc1051584");
  }

  @Test
  void newRuleVersionMakesAnotherTag() {
    assertThat(id("R0014", 3, "T1083", "")).isNotEqualTo(id("R0014", 2, "T1083", ""));
  }

  private static UUID id(String rule, int version, String technique, String sub) {
    return TagIds.of(
        "command", "cmd_42", new RuleId(rule), version, new TechniqueId(technique), sub);
  }
}
