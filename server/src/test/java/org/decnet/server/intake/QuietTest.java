package org.decnet.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietTest {
  private static final Duration MINUTE = Duration.ofSeconds(60);

  private final List<Duration> settled = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private final Quiet quiet = new Quiet(new Hand(), settled::add);

  /** A clock that the test moves. */
  private final class Hand extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void aLogThatGrowsMayStillBringAnEventOfAMinuteAgo() {
    for (int i = 0; i < 5; i++) {
      quiet.broken();
      now = now.plusSeconds(59);
      quiet.goesOn();
    }
    assertThat(settled).hasSize(5).containsOnly(MINUTE);
  }

  @Test
  void afterAMinuteOfSilenceEverythingIsSettledAndOnlyOnce() {
    quiet.broken();
    quiet.goesOn();
    now = now.plusSeconds(59);
    quiet.goesOn();
    assertThat(settled).containsExactly(MINUTE, MINUTE);

    now = now.plusSeconds(1);
    quiet.goesOn();
    now = now.plusSeconds(100);
    quiet.goesOn();
    assertThat(settled).containsExactly(MINUTE, MINUTE, Duration.ZERO);

    quiet.broken();
    quiet.goesOn();
    assertThat(settled).endsWith(MINUTE);
  }
}
