package org.decnet.server.selftest;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.EventStore;
import org.decnet.engine.port.SensorStore;
import org.decnet.engine.port.Stores;
import org.decnet.ingest.formats.SelfTestLines;
import org.decnet.ingest.listen.RehearsalOutcome;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.Field;
import org.decnet.model.sensor.SelfTest;
import org.decnet.model.sensor.SelfTest.Outcome;
import org.decnet.model.sensor.SensorStatus;
import org.decnet.server.intake.PushIntake;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a sensor: makes up a line of an attack, brings it where lines of sensors are
 * brought, and takes down how long it took until it was stored and its tags were known. What lies
 * before, the sensor itself and the way of its log to this process, is not tested.
 */
public final class SelfTester {
  /** A test that began longer ago has died with its process: nothing waits as long. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final int NONCE_BYTES = 16;

  private final Stores stores;
  private final PushIntake intake;
  private final SelfTestSettings settings;
  private final Supplier<String> nonces;
  private final Clock clock;
  private final LongSupplier nanos;

  /**
   * Tests through an intake.
   *
   * @param nonces 32 random hexadecimal digits, others each time
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  public SelfTester(
      Stores stores,
      PushIntake intake,
      SelfTestSettings settings,
      Supplier<String> nonces,
      Clock clock,
      LongSupplier nanos) {
    this.stores = stores;
    this.intake = intake;
    this.settings = settings;
    this.nonces = nonces;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** Tests with a source of randomness, by the clocks of this process. */
  public static SelfTester of(
      Stores stores,
      PushIntake intake,
      SelfTestSettings settings,
      SecureRandom random,
      Clock clock) {
    return new SelfTester(stores, intake, settings, () -> nonce(random), clock, System::nanoTime);
  }

  private static String nonce(SecureRandom random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    return HexFormat.of().formatHex(nonce);
  }

  /** The formats of all sensors of a name; none if nothing was ever read of one. */
  public List<String> formats(String sensor) {
    return stores.sensors().all().stream()
        .filter(one -> one.sensor().equals(sensor))
        .map(SensorStatus::source)
        .toList();
  }

  /** Whether sensors of a format can be tested: those of others tell nothing that a rule labels. */
  public static boolean canTest(String source) {
    return SelfTestLines.exist(source);
  }

  /**
   * Tests a sensor and takes down the result.
   *
   * @param source one that can be tested
   * @param asked line of whoever asked for it; null if nobody did
   * @return the result; empty while another test of the sensor runs
   */
  public Optional<SelfTest> test(String source, String sensor, @Nullable AuditEntry asked)
      throws InterruptedException {
    SensorStore sensors = stores.sensors();
    Instant now = clock.instant();
    if (!sensors.beginSelfTest(source, sensor, now, now.minus(LONGEST), asked)) {
      return Optional.empty();
    }
    SelfTest result = measured(source, sensor, now);
    if (sensors.endSelfTest(result)) {
      stores.outbox().append(List.of(SelfTestNews.of(result)));
    }
    return Optional.of(result);
  }

  private SelfTest measured(String source, String sensor, Instant now) throws InterruptedException {
    byte[] line = SelfTestLines.of(source, now, nonces.get()).orElseThrow();
    long start = nanos.getAsLong();
    try {
      RehearsalOutcome outcome = intake.rehearse(source, sensor, line);
      boolean stored = isStored(outcome.events());
      Duration took = Duration.ofNanos(nanos.getAsLong() - start);
      return judged(source, sensor, now, took, stored, outcome);
    } catch (DecnetException e) {
      Duration took = Duration.ofNanos(nanos.getAsLong() - start);
      return new SelfTest(
          source, sensor, now, Outcome.FAILED, took, String.valueOf(e.getMessage()));
    }
  }

  private SelfTest judged(
      String source,
      String sensor,
      Instant now,
      Duration took,
      boolean stored,
      RehearsalOutcome outcome) {
    if (!stored) {
      return new SelfTest(source, sensor, now, Outcome.FAILED, took, "The record was not stored");
    }
    if (outcome.techniques().isEmpty()) {
      return new SelfTest(
          source, sensor, now, Outcome.FAILED, took, "No rule in force labels the record");
    }
    return new SelfTest(
        source,
        sensor,
        now,
        took.compareTo(settings.late()) > 0 ? Outcome.LATE : Outcome.PASSED,
        took,
        String.join(", ", outcome.techniques()));
  }

  /** What a line gives must be there, and as what it is. */
  private boolean isStored(List<UUID> events) {
    EventStore store = stores.events();
    return !events.isEmpty()
        && events.stream()
            .allMatch(
                id -> store.event(id).filter(event -> event.flag(Field.SYNTHETIC)).isPresent());
  }
}
