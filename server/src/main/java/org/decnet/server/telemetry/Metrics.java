package org.decnet.server.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.port.Stores;
import org.decnet.model.sensor.SensorLines;
import org.decnet.model.sensor.SensorStatus;
import org.decnet.model.tag.Tag;

/** The metrics of spec 07, section 5, as far as a process that reads and writes knows them. */
final class Metrics {
  private static final AttributeKey<String> REASON = AttributeKey.stringKey("reason");
  private static final AttributeKey<String> SENSOR = AttributeKey.stringKey("sensor");
  private static final AttributeKey<String> CONSUMER = AttributeKey.stringKey("consumer");
  private static final Attributes BELOW_THE_FLOOR = Attributes.of(REASON, "floor");

  private static final double MILLIS_PER_SECOND = 1000;

  private final Meter meter;
  private final LongCounter lines;
  private final LongCounter events;
  private final LongCounter malformed;
  private final LongCounter duplicates;
  private final LongCounter unknownIds;
  private final LongCounter evaluated;
  private final LongCounter fired;
  private final LongCounter tags;
  private final LongCounter dropped;

  Metrics(Meter meter) {
    this.meter = meter;
    this.lines = counter("ingest.lines");
    this.events = counter("ingest.events");
    this.malformed = counter("ingest.malformed");
    this.duplicates = counter("ingest.duplicate");
    this.unknownIds = counter("ingest.unknown_id");
    this.evaluated = counter("ttp.eval.events");
    this.fired = counter("ttp.rule.fire");
    this.tags = counter("ttp.tag.written");
    this.dropped = counter("ttp.tag.dropped");
  }

  private LongCounter counter(String name) {
    return meter.counterBuilder(name).build();
  }

  /** Counts a batch that was written. */
  void written(Batch batch, BatchResult result) {
    int size = batch.events().size();
    lines.add(batch.sensors().stream().mapToLong(SensorLines::lines).sum());
    malformed.add(batch.sensors().stream().mapToLong(SensorLines::malformed).sum());
    unknownIds.add(batch.sensors().stream().mapToLong(SensorLines::unknownIds).sum());
    events.add(size);
    evaluated.add(size);
    duplicates.add(size - result.newEvents());
    tags.add(result.newTags());
    List<Tag> found =
        Stream.concat(
                batch.events().stream().flatMap(tagged -> tagged.tags().stream()),
                batch.runs().stream())
            .toList();
    dropped.add(Math.max(0, found.size() - result.tags()), BELOW_THE_FLOOR);
    fired(found);
  }

  private void fired(List<Tag> found) {
    Map<Attributes, Long> counts = new HashMap<>();
    for (Tag tag : found) {
      Attributes of =
          Attributes.builder()
              .put("rule_id", tag.rule().value())
              .put("technique", tag.technique().value())
              .put("source_kind", tag.sourceKind())
              .build();
      counts.merge(of, 1L, Long::sum);
    }
    counts.forEach((of, count) -> fired.add(count, of));
  }

  /** What a store says when somebody asks for the metrics. */
  void watch(Stores stores) {
    meter
        .gaugeBuilder("outbox.depth")
        .ofLongs()
        .buildWithCallback(measured -> measured.record(depth(stores)));
    meter
        .gaugeBuilder("outbox.consumer_lag")
        .ofLongs()
        .buildWithCallback(measured -> {
          long head = stores.outbox().head();
          stores
              .outbox()
              .cursors()
              .forEach((consumer, at) ->
                  measured.record(Math.max(0, head - at), Attributes.of(CONSUMER, consumer)));
        });
    meter
        .gaugeBuilder("store.quota_bytes")
        .ofLongs()
        .buildWithCallback(measured -> measured.record(stores.retention().bytes()));
    meter
        .gaugeBuilder("sensor.gap")
        .ofLongs()
        .buildWithCallback(measured ->
            stores.sensors().all().forEach(sensor -> measured.record(sensor.gaps(), of(sensor))));
    meter
        .gaugeBuilder("ingest.lag_seconds")
        .buildWithCallback(measured ->
            stores
                .sensors()
                .all()
                .forEach(sensor -> {
                  Duration lag = sensor.lag();
                  if (lag != null) {
                    measured.record(lag.toMillis() / MILLIS_PER_SECOND, of(sensor));
                  }
                }));
  }

  /** Messages that the slowest consumer has not looked at. */
  private static long depth(Stores stores) {
    long head = stores.outbox().head();
    return stores.outbox().cursors().values().stream()
        .mapToLong(at -> Math.max(0, head - at))
        .max()
        .orElse(0);
  }

  private static Attributes of(SensorStatus sensor) {
    return Attributes.of(SENSOR, sensor.source() + ':' + sensor.sensor());
  }
}
