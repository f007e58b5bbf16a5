package org.decnet.server.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.Collection;
import java.util.Comparator;

/** The metrics as text that Prometheus reads (its exposition format, version 0.0.4). */
public final class PrometheusText implements MetricReader {
  private volatile CollectionRegistration registration = CollectionRegistration.noop();

  @Override
  public void register(CollectionRegistration registered) {
    registration = registered;
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType type) {
    return AggregationTemporality.CUMULATIVE;
  }

  @Override
  public CompletableResultCode forceFlush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }

  /** All metrics as they are now, by name. */
  public String text() {
    StringBuilder text = new StringBuilder();
    Collection<MetricData> all = registration.collectAllMetrics();
    all.stream().sorted(Comparator.comparing(MetricData::getName)).forEach(one -> add(text, one));
    return text.toString();
  }

  private static void add(StringBuilder text, MetricData metric) {
    boolean counts = metric.getType() == MetricDataType.LONG_SUM;
    String name = metric.getName().replace('.', '_') + (counts ? "_total" : "");
    text.append("# TYPE ").append(name).append(counts ? " counter\n" : " gauge\n");
    for (PointData point : metric.getData().getPoints()) {
      text.append(name);
      labels(text, point.getAttributes());
      text.append(' ').append(value(point)).append('\n');
    }
  }

  private static String value(PointData point) {
    return switch (point) {
      case LongPointData number -> Long.toString(number.getValue());
      case DoublePointData number -> Double.toString(number.getValue());
      default -> "NaN";
    };
  }

  private static void labels(StringBuilder text, Attributes attributes) {
    if (attributes.isEmpty()) {
      return;
    }
    char before = '{';
    for (var entry : attributes.asMap().entrySet()) {
      text.append(before).append(entry.getKey().getKey().replace('.', '_')).append("=\"");
      escaped(text, String.valueOf(entry.getValue()));
      text.append('"');
      before = ',';
    }
    text.append('}');
  }

  private static void escaped(StringBuilder text, String value) {
    for (int i = 0; i < value.length(); i++) {
      switch (value.charAt(i)) {
        case '\\' -> text.append("\\\\");
        case '"' -> text.append("\\\"");
        case '\n' -> text.append("\\n");
        default -> text.append(value.charAt(i));
      }
    }
  }
}
