package org.decnet.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShowTest {
  @Test
  void timesAreUtcToTheSecond() {
    assertThat(Show.time(Instant.parse("2026-09-14T02:11:07.999Z")))
        .isEqualTo("2026-09-14T02:11:07Z");
    assertThat(Show.time(null)).isEqualTo("-");
  }

  @Test
  void nounsFollowTheirNumber() {
    assertThat(Show.counted(1, "session")).isEqualTo("1 session");
    assertThat(Show.counted(1234, "session")).isEqualTo("1,234 sessions");
    assertThat(Show.counted(0, "entry")).isEqualTo("0 entries");
    assertThat(Show.counted(3, "decoy")).isEqualTo("3 decoys");
    assertThat(Show.counted(2, "address")).isEqualTo("2 addresses");
  }

  @Test
  void factsLineUp() {
    assertThat(new Facts().add("A", "1").add("Longer", "2\n3").lines())
        .containsExactly("A       1", "Longer  2\\x0a3");
  }
}
