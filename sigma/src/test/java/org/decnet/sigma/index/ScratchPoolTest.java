package org.decnet.sigma.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScratchPoolTest {
  private int made;
  private final ScratchPool pool = new ScratchPool(this::make);

  private Scratch make() {
    made++;
    return new Scratch(new TriggerWriter(1, 0).build(), 0, 1);
  }

  @Test
  void scratchThatIsGivenBackIsTakenAgain() {
    Scratch first = pool.take();
    pool.giveBack(first);

    assertThat(pool.take()).isSameAs(first);
  }

  @Test
  void scratchThatIsInUseIsGivenToNoOneElse() {
    Set<Scratch> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 100; i++) {
      taken.add(pool.take());
    }

    assertThat(taken).hasSize(100);
  }

  @Test
  void onlySoManyAreKept() {
    List<Scratch> taken = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      taken.add(pool.take());
    }
    taken.forEach(pool::giveBack);
    made = 0;
    for (int i = 0; i < 100; i++) {
      pool.take();
    }

    assertThat(made).isBetween(1, 99);
  }
}
