package org.decnet.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YoungAndOldTest {
  private final YoungAndOld<String, Integer> memory = new YoungAndOld<>(10);

  @Test
  void entriesAreFewerThanTheLimit() {
    for (int i = 0; i < 1000; i++) {
      memory.put("key " + i, i);

      assertThat(memory.size()).isLessThanOrEqualTo(10);
    }
  }

  @Test
  void lastHalfIsKept() {
    for (int i = 0; i < 23; i++) {
      memory.put("key " + i, i);
    }

    for (int i = 18; i < 23; i++) {
      assertThat(memory.get("key " + i)).isEqualTo(i);
    }
    assertThat(memory.get("key 0")).isNull();
  }

  @Test
  void whatIsAskedForOutlivesOthers() {
    memory.put("often", 1);
    for (int i = 0; i < 100; i++) {
      memory.put("key " + i, i);

      assertThat(memory.get("often")).isEqualTo(1);
    }
  }
}
