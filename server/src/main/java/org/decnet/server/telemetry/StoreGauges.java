package org.decnet.server.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.time.Duration;
import java.util.List;
import org.decnet.engine.port.Stores;
import org.decnet.model.sensor.SensorStatus;

/** What a store says when somebody asks for the metrics. */
final class StoreGauges {
  /** Records name their sensor, so that there may be any number: the first ones are told. */
  static final int MOST_SENSORS = 200;

  /** Most letters of the name of a sensor. */
  static final int LONGEST_NAME = 64;

  private static final AttributeKey<String> SENSOR = AttributeKey.stringKey("sensor");
  private static final AttributeKey<String> CONSUMER = AttributeKey.stringKey("consumer");
  private static final AttributeKey<String> WHAT = AttributeKey.stringKey("what");
  private static final double MILLIS_PER_SECOND = 1000;

  private final Stores stores;

  private StoreGauges(Stores stores) {
    this.stores = stores;
  }

  /**
   * Has a store asked.
   *
   * @param quotaBytes size above which it forgets
   */
  static void watch(Instruments instruments, Stores stores, long quotaBytes) {
    StoreGauges gauges = new StoreGauges(stores);
    instruments.gauge(MetricName.OUTBOX_DEPTH, measured -> measured.record(gauges.depth()));
    instruments.gauge(
        MetricName.CONSUMER_LAG,
        measured -> {
          long head = stores.outbox().head();
          stores
              .outbox()
              .cursors()
              .forEach((consumer, at) ->
                  measured.record(Math.max(0, head - at), Attributes.of(CONSUMER, consumer)));
        });
    instruments.gauge(
        MetricName.QUOTA_BYTES,
        measured -> {
          measured.record(stores.retention().bytes(), Attributes.of(WHAT, "used"));
          measured.record(quotaBytes, Attributes.of(WHAT, "limit"));
        });
    instruments.gauge(
        MetricName.SENSOR_GAP,
        measured -> gauges.sensors().forEach(sensor -> measured.record(sensor.gaps(), of(sensor))));
    instruments.fractions(
        MetricName.LAG_SECONDS,
        measured ->
            gauges
                .sensors()
                .forEach(sensor -> {
                  Duration lag = sensor.lag();
                  if (lag != null) {
                    measured.record(lag.toMillis() / MILLIS_PER_SECOND, of(sensor));
                  }
                }));
  }

  private List<SensorStatus> sensors() {
    List<SensorStatus> all = stores.sensors().all();
    return all.subList(0, Math.min(MOST_SENSORS, all.size()));
  }

  private long depth() {
    long head = stores.outbox().head();
    return stores.outbox().cursors().values().stream()
        .mapToLong(at -> Math.max(0, head - at))
        .max()
        .orElse(0);
  }

  private static Attributes of(SensorStatus sensor) {
    String name = sensor.source() + ':' + sensor.sensor();
    return Attributes.of(SENSOR, name.substring(0, Math.min(LONGEST_NAME, name.length())));
  }
}
