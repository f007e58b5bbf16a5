package org.decnet.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - SECOND); // wraps on the way
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void nothingIsShownWhereNobodyWatches() {
    try (Progress progress = new Progress(stream, false, time::get)) {
      time.addAndGet(SECOND);
      progress.show(() -> "half");
    }
    assertThat(bytes.size()).isZero();
  }

  @Test
  void workThatEndsSoonShowsNothing() {
    try (Progress progress = new Progress(stream, true, time::get)) {
      progress.show(() -> "half");
    }
    assertThat(bytes.size()).isZero();
  }

  @Test
  void theLineIsRewrittenFourTimesASecondAndTakenAway() {
    try (Progress progress = new Progress(stream, true, time::get)) {
      for (int i = 0; i < 200; i++) {
        time.addAndGet(SECOND / 100);
        progress.show(() -> "x");
      }
    }
    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertThat(shown.chars().filter(c -> c == 'x').count()).isBetween(7L, 8L);
    assertThat(shown).endsWith("\r" + (char) 0x1B + "[K");
  }
}
