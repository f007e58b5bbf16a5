package org.decnet.sigma.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CaseOrbitsTest {
  private static final int BASIC = 0x10000;

  /** Small sets, large sets and sets whose complement is small take different ways. */
  @Test
  void setsOfAnySizeAreClosedAsByLookingAtEveryCharacter() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      CodePointSet set = set(random, round % 40);
      for (CodePointSet each : new CodePointSet[] {set, set.complement()}) {
        CodePointSet closed = closedByHand(each);
        assertThat(CaseOrbits.close(each)).as("%s", each).isEqualTo(closed);
        assertThat(CaseOrbits.isClosed(each)).as("%s", each).isEqualTo(closed.equals(each));
        assertThat(CaseOrbits.isClosed(closed)).as("%s", closed).isTrue();
        assertThat(CaseOrbits.isClosed(closed.complement())).as("not %s", closed).isTrue();
      }
    }
  }

  private static CodePointSet set(Random random, int ranges) {
    CodePointSet.Builder set = CodePointSet.builder();
    int space = random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT;
    for (int i = 0; i < ranges; i++) {
      int first = random.nextInt(space);
      set.add(first, Math.min(Character.MAX_CODE_POINT, first + random.nextInt(40)));
    }
    return set.build();
  }

  private static CodePointSet closedByHand(CodePointSet set) {
    boolean[] folds = new boolean[BASIC];
    for (int c = 0; c < BASIC; c++) {
      folds[CaseOrbits.fold((char) c)] |= set.contains(c);
    }
    CodePointSet.Builder closed = CodePointSet.builder().addAll(set);
    for (int c = 0; c < BASIC; c++) {
      if (folds[CaseOrbits.fold((char) c)]) {
        closed.add(c);
      }
    }
    return closed.build();
  }
}
