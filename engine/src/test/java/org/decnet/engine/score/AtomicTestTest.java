package org.decnet.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.model.attack.TechniqueId;
import org.junit.jupiter.api.Test;

/** Which techniques count as right. */
class AtomicTestTest {
  private static boolean shows(String technique, String other) {
    return new AtomicTest("id", new TechniqueId(technique), "name", List.of("ls"))
        .shows(new TechniqueId(other));
  }

  @Test
  void theTechniqueItsParentAndItsSubsAreRight() {
    assertThat(shows("T1003.008", "T1003.008")).isTrue();
    assertThat(shows("T1003.008", "T1003")).isTrue();
    assertThat(shows("T1003", "T1003.008")).isTrue();
  }

  @Test
  void siblingsAndStrangersAreWrong() {
    assertThat(shows("T1003.008", "T1003.007")).isFalse();
    assertThat(shows("T1003.008", "T1004.008")).isFalse();
    assertThat(shows("T1003", "T1004")).isFalse();
  }
}
