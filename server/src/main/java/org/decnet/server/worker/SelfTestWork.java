package org.decnet.server.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.decnet.engine.port.SensorStore;
import org.decnet.model.sensor.SelfTest;
import org.decnet.model.sensor.SensorStatus;
import org.decnet.server.selftest.SelfTestSettings;
import org.decnet.server.selftest.SelfTester;

/** Tests the sensors that still tell something, each again after a while (spec 07, section 5). */
final class SelfTestWork implements Work {
  /** A sensor that told nothing for longer is gone, and stands for nothing. */
  static final Duration GONE = Duration.ofDays(1);

  /** Most sensors of a turn; the others have theirs next. */
  static final int MOST = 200;

  private final SensorStore sensors;
  private final SelfTester tester;
  private final SelfTestSettings settings;

  SelfTestWork(SensorStore sensors, SelfTester tester, SelfTestSettings settings) {
    this.sensors = sensors;
    this.tester = tester;
    this.settings = settings;
  }

  private record Key(String source, String sensor) {}

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    if (!settings.isOn()) {
      return new Done("off: DECNET_SELF_TEST_MINUTES is 0", false);
    }
    int tested = 0;
    int unwell = 0;
    for (SensorStatus sensor : due(now)) {
      if (stopped.getAsBoolean()) {
        break;
      }
      Optional<SelfTest> result = test(sensor);
      tested += result.isPresent() ? 1 : 0;
      unwell += result.filter(test -> !test.isWell()).isPresent() ? 1 : 0;
    }
    return new Done(tested + " sensors tested, " + unwell + " of them late or failed", false);
  }

  /** Those whose last test is longest ago come first. */
  private List<SensorStatus> due(Instant now) {
    Map<Key, Instant> tested = new HashMap<>();
    sensors
        .selfTests()
        .forEach(test -> tested.put(new Key(test.source(), test.sensor()), test.at()));
    return sensors.all().stream()
        .filter(sensor -> SelfTester.canTest(sensor.source()))
        .filter(sensor -> isAlive(sensor, now))
        .filter(sensor -> !last(tested, sensor).plus(settings.interval()).isAfter(now))
        .sorted(Comparator.comparing(sensor -> last(tested, sensor)))
        .limit(MOST)
        .toList();
  }

  private static Instant last(Map<Key, Instant> tested, SensorStatus sensor) {
    return tested.getOrDefault(new Key(sensor.source(), sensor.sensor()), Instant.EPOCH);
  }

  private static boolean isAlive(SensorStatus sensor, Instant now) {
    Instant last = sensor.lastEventAt();
    return last != null && last.isAfter(now.minus(GONE));
  }

  private Optional<SelfTest> test(SensorStatus sensor) {
    try {
      return tester.test(sensor.source(), sensor.sensor(), null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
