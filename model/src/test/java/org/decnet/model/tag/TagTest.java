package org.decnet.model.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TagTest {
  private static final UUID SOMEONE = new UUID(1, 2);

  @Test
  void tagWithoutAnchorIsRefusedNamingBothFields() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tag(null, null, 0.5, 0))
        .withMessageContaining("attacker_uuid")
        .withMessageContaining("identity_uuid");
  }

  @Test
  void eitherAnchorSuffices() {
    assertThat(tag(SOMEONE, null, 0.5, 0).attacker()).isEqualTo(SOMEONE);
    assertThat(tag(null, SOMEONE, 0.5, 0).identity()).isEqualTo(SOMEONE);
  }

  @Test
  void confidenceOutsideZeroToOneIsRefused() {
    for (double wrong : new double[] {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> tag(SOMEONE, null, wrong, 0));
    }
  }

  @Test
  void shownConfidenceIsAdjustedAndHeldInRange() {
    assertThat(tag(SOMEONE, null, 0.95, 0.1).shownConfidence()).isEqualTo(1);
    assertThat(tag(SOMEONE, null, 0.05, -0.1).shownConfidence()).isEqualTo(0);
    assertThat(tag(SOMEONE, null, 0.5, 0.25).shownConfidence()).isEqualTo(0.75);
  }

  @Test
  void subTechniqueHasItsParentApart() {
    Tag tag = tag(SOMEONE, null, 0.5, 0);
    assertThat(tag.parentTechnique()).hasToString("T1548");
    assertThat(tag.subTechnique()).hasToString("T1548.001");
  }

  @Test
  void evidenceIsInKeyOrderAndCopied() {
    assertThat(new Evidence(Map.of("uid", "0", "command_text", "id")).values().keySet())
        .containsExactly("command_text", "uid");
  }

  private static Tag tag(
      @Nullable UUID attacker, @Nullable UUID identity, double confidence, double adjustment) {
    return new Tag(
        new UUID(0, 1),
        "command",
        "cmd_42",
        attacker,
        identity,
        null,
        null,
        new TacticId("TA0004"),
        new TechniqueId("T1548.001"),
        confidence,
        adjustment,
        new RuleId("R0015"),
        1,
        "0".repeat(64),
        Evidence.NONE,
        "18.1",
        null,
        Instant.EPOCH);
  }
}
