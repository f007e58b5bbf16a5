package org.decnet.sigma.regex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateCacheTest {
  private static final int STRIDE = 3;

  @Test
  void statesDifferBySetAndByWhatTheyRemember() {
    StateCache cache = new StateCache(0, STRIDE, 2);
    int added = 0;
    for (long low = 0; low < 100; low++) {
      for (int kind = 0; kind < Assertion.KINDS; kind++) {
        cache = cache.isFull() ? cache.larger() : cache;
        long[] set = {low, -low};
        assertThat(cache.find(set, kind)).isZero();
        added++;
        assertThat(cache.add(set, kind)).isEqualTo(added * STRIDE);
      }
    }
    assertThat(cache.states()).isEqualTo(added);
    assertThat(cache.find(new long[] {99, -99}, 2)).isEqualTo((99 * Assertion.KINDS + 3) * STRIDE);
    assertThat(cache.kind(cache.find(new long[] {7, -7}, 4))).isEqualTo(4);
  }

  @Test
  void largerCacheKnowsTheSteps() {
    StateCache cache = new StateCache(5, STRIDE, 1);
    int state = cache.add(new long[] {42}, 0);
    cache.learn(state, 1, StateCache.MATCH);

    StateCache larger = cache.larger();

    assertThat(larger.generation()).isEqualTo(5);
    assertThat(larger.table()[state + 1]).isEqualTo(StateCache.MATCH);
    assertThat(larger.table()[state]).isEqualTo(StateCache.UNKNOWN);
    long[] set = new long[1];
    larger.copySet(state, set);
    assertThat(set).containsExactly(42);
  }
}
