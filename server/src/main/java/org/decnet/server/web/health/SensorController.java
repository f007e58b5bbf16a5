package org.decnet.server.web.health;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.engine.port.SensorStore;
import org.decnet.model.Page;
import org.decnet.model.sensor.SelfTest;
import org.decnet.model.sensor.SensorStatus;
import org.decnet.server.selftest.SelfTester;
import org.decnet.server.web.http.Cached;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How sensors fare (spec 05, section 12). */
@RestController
public final class SensorController {
  private static final Duration LIFE = Duration.ofSeconds(2);

  private final Clock clock;
  private final SensorStore store;
  private final Cached<List<SensorStatus>> sensors;

  /** Serves the sensors of a node. */
  public SensorController(ApiParts parts) {
    this.store = parts.stores().sensors();
    this.clock = parts.clock();
    this.sensors = new Cached<>(parts.clock(), LIFE, store::all);
  }

  /**
   * What was ever read of a sensor.
   *
   * @param source name of its format; {@code agent} for the lines of a remote host
   * @param dropped records with an event id that the codec does not know; of a remote host, lines
   *     that found no room in its spool
   * @param lagS seconds between its last event and when it was last read; null without an event
   * @param silentS seconds since its last event; null without one
   * @param gaps silences of more than an hour; of a remote host, lines that never came
   * @param testable whether it can be tested: rules label what its format tells
   * @param selfTest its last self-test; null if it was never tested
   */
  public record SensorRow(
      String source,
      String sensor,
      long lines,
      long events,
      long duplicates,
      long malformed,
      long dropped,
      @Nullable Instant firstEventAt,
      @Nullable Instant lastEventAt,
      Instant lastReadAt,
      @Nullable Long lagS,
      @Nullable Long silentS,
      long gaps,
      @Nullable Instant gapFrom,
      @Nullable Instant gapTo,
      boolean testable,
      @Nullable SelfTestRow selfTest) {
    private static SensorRow of(SensorStatus status, @Nullable SelfTest test, Instant now) {
      Duration lag = status.lag();
      Instant last = status.lastEventAt();
      return new SensorRow(
          status.source(),
          status.sensor(),
          status.lines(),
          status.events(),
          status.duplicates(),
          status.malformed(),
          status.unknownIds(),
          status.firstEventAt(),
          last,
          status.lastReadAt(),
          lag == null ? null : (Long) lag.toSeconds(),
          last == null ? null : (Long) Duration.between(last, now).toSeconds(),
          status.gaps(),
          status.gapFrom(),
          status.gapTo(),
          SelfTester.canTest(status.source()),
          test == null ? null : SelfTestRow.of(test, now));
    }
  }

  /**
   * Sensors by format and name, at most two seconds old; their self-tests as they are now, for
   * whoever has just asked for one.
   */
  @Operation(summary = "How each sensor fares")
  @Allow(Access.VIEWER)
  @GetMapping("/sensors")
  Page<SensorRow> sensors(
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Instant now = clock.instant();
    Map<List<String>, SelfTest> tests = new HashMap<>();
    store.selfTests().forEach(test -> tests.put(List.of(test.source(), test.sensor()), test));
    return Paging.map(
        Paging.of(limit, offset, Paging.MAX_LIMIT).of(sensors.get()),
        one -> SensorRow.of(one, tests.get(List.of(one.source(), one.sensor())), now));
  }
}
