package org.decnet.server.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.sensor.SensorLines;

/** What is counted of logs, once a batch. */
final class IngestMetrics {
  private static final AttributeKey<String> SOURCE = AttributeKey.stringKey("source");

  private final LongCounter lines;
  private final LongCounter events;
  private final LongCounter malformed;
  private final LongCounter duplicates;
  private final LongCounter unknownIds;

  IngestMetrics(Instruments instruments) {
    this.lines = instruments.counter(MetricName.LINES);
    this.events = instruments.counter(MetricName.EVENTS);
    this.malformed = instruments.counter(MetricName.MALFORMED);
    this.duplicates = instruments.counter(MetricName.DUPLICATE);
    this.unknownIds = instruments.counter(MetricName.UNKNOWN_ID);
  }

  /** Counts a batch that was written. */
  void written(Batch batch, BatchResult result) {
    count(batch, lines, SensorLines::lines);
    count(batch, malformed, SensorLines::malformed);
    count(batch, unknownIds, SensorLines::unknownIds);
    duplicates.add(batch.events().size() - result.newEvents());
    Map<String, Long> counts = new HashMap<>();
    for (TaggedEvent tagged : batch.events()) {
      counts.merge(String.valueOf(tagged.event().source()), 1L, Long::sum);
    }
    counts.forEach((source, count) -> events.add(count, Attributes.of(SOURCE, source)));
  }

  private static void count(Batch batch, LongCounter counter, ToLongFunction<SensorLines> of) {
    for (SensorLines read : batch.sensors()) {
      counter.add(of.applyAsLong(read), Attributes.of(SOURCE, read.source()));
    }
  }
}
