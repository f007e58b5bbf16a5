package org.decnet.server.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CachedTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final AtomicInteger made = new AtomicInteger();
  private final Cached<Integer> cached =
      new Cached<>(clock, Duration.ofSeconds(5), made::incrementAndGet);

  @Test
  void aValueIsKeptForItsLifeAndNoLonger() {
    assertThat(cached.get()).isEqualTo(1);
    now.set(Instant.ofEpochMilli(4_999));
    assertThat(cached.get()).isEqualTo(1);
    now.set(Instant.ofEpochMilli(5_000));
    assertThat(cached.get()).isEqualTo(2);
  }
}
