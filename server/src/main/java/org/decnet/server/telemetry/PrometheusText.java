package org.decnet.server.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
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
    boolean counts = isCounter(metric);
    boolean spreads = metric.getType() == MetricDataType.HISTOGRAM;
    String name = metric.getName().replace('.', '_') + (counts ? "_total" : "");
    String type = spreads ? " histogram\n" : counts ? " counter\n" : " gauge\n";
    text.append("# TYPE ").append(name).append(type);
    for (PointData point : metric.getData().getPoints()) {
      if (point instanceof HistogramPointData spread) {
        histogram(text, name, spread);
      } else {
        line(text, name, point.getAttributes(), "", value(point));
      }
    }
  }

  private static boolean isCounter(MetricData metric) {
    return metric.getType() == MetricDataType.LONG_SUM && metric.getLongSumData().isMonotonic();
  }

  /** Each bucket counts what is in those before it too. */
  private static void histogram(StringBuilder text, String name, HistogramPointData point) {
    long below = 0;
    for (int i = 0; i < point.getCounts().size(); i++) {
      below += point.getCounts().get(i);
      String bound =
          i < point.getBoundaries().size() ? point.getBoundaries().get(i).toString() : "+Inf";
      line(text, name + "_bucket", point.getAttributes(), bound, Long.toString(below));
    }
    line(text, name + "_sum", point.getAttributes(), "", Double.toString(point.getSum()));
    line(text, name + "_count", point.getAttributes(), "", Long.toString(point.getCount()));
  }

  private static void line(
      StringBuilder text, String name, Attributes attributes, String bound, String value) {
    text.append(name);
    labels(text, attributes, bound);
    text.append(' ').append(value).append('\n');
  }

  private static String value(PointData point) {
    return switch (point) {
      case LongPointData number -> Long.toString(number.getValue());
      case DoublePointData number -> Double.toString(number.getValue());
      default -> "NaN";
    };
  }

  private static void labels(StringBuilder text, Attributes attributes, String bound) {
    if (attributes.isEmpty() && bound.isEmpty()) {
      return;
    }
    char before = '{';
    for (var entry : attributes.asMap().entrySet()) {
      text.append(before).append(entry.getKey().getKey().replace('.', '_')).append("=\"");
      escaped(text, String.valueOf(entry.getValue()));
      text.append('"');
      before = ',';
    }
    if (!bound.isEmpty()) {
      text.append(before).append("le=\"").append(bound).append('"');
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
