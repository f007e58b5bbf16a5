package org.decnet.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.cluster.Constraint.Apart;
import org.decnet.engine.cluster.Constraint.Locked;
import org.decnet.engine.cluster.Constraint.Together;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);

  @Test
  void aLaterMergeTakesThePlaceOfASplit() {
    Together merge = new Together(Set.of(A, B));
    Constraints constraints =
        Constraints.of(List.of(new Apart(List.of(Set.of(A), Set.of(B))), merge));
    assertThat(constraints.inForce()).containsExactly(merge);
  }

  @Test
  void aLaterMergeLeavesThePartsThatItDoesNotName() {
    Apart apart = new Apart(List.of(Set.of(A), Set.of(B), Set.of(C)));
    Constraints constraints = Constraints.of(List.of(apart, new Together(Set.of(A, B))));
    assertThat(constraints.inForce().getFirst())
        .isEqualTo(new Apart(List.of(Set.of(C), Set.of(A, B))));
  }

  @Test
  void aLaterSplitTakesThePlaceOfAMerge() {
    Apart apart = new Apart(List.of(Set.of(A), Set.of(B)));
    assertThat(Constraints.of(List.of(new Together(Set.of(A, B)), apart)).inForce())
        .containsExactly(apart);
  }

  @Test
  void anAnalystWidensALock() {
    Constraints constraints =
        Constraints.of(List.of(new Locked(Set.of(A, B)), new Together(Set.of(B, C))));
    assertThat(constraints.inForce().getFirst()).isEqualTo(new Locked(Set.of(A, B, C)));
  }

  @Test
  void aNodeCannotBeInTwoParts() {
    assertThatThrownBy(() -> new Apart(List.of(Set.of(A), Set.of(A, B))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void uuidsAreOrderedAsTexts() {
    UUID low = UUID.fromString("7fffffff-0000-5000-8000-000000000000");
    UUID high = UUID.fromString("80000000-0000-5000-8000-000000000000");
    assertThat(UuidOrder.TEXT.compare(low, high)).isNegative();
    assertThat(low.compareTo(high)).isPositive();
  }
}
