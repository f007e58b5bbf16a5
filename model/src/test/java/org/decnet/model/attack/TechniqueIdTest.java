package org.decnet.model.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TechniqueIdTest {
  @Test
  void techniqueIsItsOwnParent() {
    TechniqueId id = new TechniqueId("T1083");
    assertThat(id.isSub()).isFalse();
    assertThat(id.parent()).isEqualTo(id);
  }

  @Test
  void subTechniqueKnowsItsParent() {
    TechniqueId id = new TechniqueId("T1548.001");
    assertThat(id.isSub()).isTrue();
    assertThat(id.parent()).isEqualTo(new TechniqueId("T1548"));
  }

  @Test
  void anythingElseIsRefused() {
    for (String wrong :
        List.of(
            "",
            "T",
            "T123",
            "T12345",
            "t1083",
            "T1083.",
            "T1083.01",
            "T1083.0011",
            "T108a",
            "T1083,001",
            "T１083",
            "TA0001")) {
      assertThat(TechniqueId.isWellFormed(wrong)).as(wrong).isFalse();
      assertThatIllegalArgumentException().isThrownBy(() -> new TechniqueId(wrong));
    }
  }

  @Test
  void tacticIdsAreChecked() {
    assertThat(TacticId.isWellFormed("TA0007")).isTrue();
    for (String wrong : List.of("", "T0007", "TA007", "TA00071", "TB0007", "TA000x")) {
      assertThat(TacticId.isWellFormed(wrong)).as(wrong).isFalse();
    }
  }

  @Test
  void idsSortByText() {
    assertThat(
            List.of(
                    new TechniqueId("T1548.001"),
                    new TechniqueId("T1083"),
                    new TechniqueId("T1548"))
                .stream()
                .sorted()
                .map(TechniqueId::value))
        .containsExactly("T1083", "T1548", "T1548.001");
  }
}
