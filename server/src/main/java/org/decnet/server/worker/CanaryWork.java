package org.decnet.server.worker;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.decnet.server.canary.CanarySettings;
import org.decnet.server.canary.Receivers;
import org.decnet.server.canary.UseRecorder;
import org.decnet.server.canary.receive.Use;
import org.decnet.server.canary.receive.Uses;
import org.jspecify.annotations.Nullable;

/** The worker that listens for the use of planted tokens and takes it down. */
final class CanaryWork implements Work {
  private static final int AT_ONCE = 64;

  private final CanarySettings settings;
  private final Uses uses;
  private final UseRecorder recorder;
  private final Clock clock;
  private volatile @Nullable Receivers receivers;

  CanaryWork(CanarySettings settings, Uses uses, UseRecorder recorder, Clock clock) {
    this.settings = settings;
    this.uses = uses;
    this.recorder = recorder;
    this.clock = clock;
  }

  @Override
  public void begin() {
    receivers = Receivers.start(settings, uses, clock);
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    List<Use> some = uses.take(AT_ONCE);
    recorder.take(some);
    while (!some.isEmpty() && !stopped.getAsBoolean()) {
      some = uses.take(AT_ONCE);
      recorder.take(some);
    }
    return new Done(detail(), false);
  }

  private String detail() {
    Receivers open = receivers;
    List<String> places = open == null ? List.of() : open.places();
    if (places.isEmpty()) {
      return "no receiver is set";
    }
    String lost = uses.lost() == 0 ? "" : ", " + uses.lost() + " lost";
    return String.join(", ", places) + "; " + recorder.recorded() + " uses taken down" + lost;
  }

  /** Listens no more. */
  void deafen() {
    Receivers open = receivers;
    if (open != null) {
      open.close();
    }
  }

  /** Takes down what came last. */
  void close() {
    try (recorder) {
      recorder.take(uses.take(Integer.MAX_VALUE));
    }
  }
}
