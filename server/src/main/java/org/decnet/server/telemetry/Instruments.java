package org.decnet.server.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.decnet.server.telemetry.MetricName.Kind;

/** Makes what counts and measures, of names that there are and as their kind says. */
final class Instruments {
  private static final List<Double> SHORT =
      List.of(
          0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 100.0,
          1000.0);
  private static final List<Double> LONG =
      List.of(1.0, 2.5, 5.0, 10.0, 25.0, 50.0, 100.0, 250.0, 500.0, 1000.0, 2500.0, 10_000.0);
  private static final double NANOS_PER_MILLI = 1e6;

  private final Meter meter;

  Instruments(Meter meter) {
    this.meter = meter;
  }

  LongCounter counter(MetricName name) {
    check(name.kind() == Kind.COUNTER, name);
    return meter.counterBuilder(name.text()).build();
  }

  LongUpDownCounter level(MetricName name) {
    check(name.kind() == Kind.LEVEL, name);
    return meter.upDownCounterBuilder(name.text()).build();
  }

  /** A counter whose count somebody else keeps. */
  void counted(MetricName name, LongSupplier count) {
    check(name.kind() == Kind.COUNTER, name);
    meter
        .counterBuilder(name.text())
        .buildWithCallback(measured -> measured.record(count.getAsLong()));
  }

  void gauge(MetricName name, Consumer<ObservableLongMeasurement> measure) {
    gauge(name).ofLongs().buildWithCallback(measure);
  }

  void fractions(MetricName name, Consumer<ObservableDoubleMeasurement> measure) {
    gauge(name).buildWithCallback(measure);
  }

  Times times(MetricName name) {
    check(name.kind() == Kind.SHORT_TIMES || name.kind() == Kind.TIMES, name);
    return new Times(
        meter
            .histogramBuilder(name.text())
            .setExplicitBucketBoundariesAdvice(name.kind() == Kind.TIMES ? LONG : SHORT)
            .build());
  }

  private DoubleGaugeBuilder gauge(MetricName name) {
    check(name.kind() == Kind.GAUGE, name);
    return meter.gaugeBuilder(name.text());
  }

  private static void check(boolean fits, MetricName name) {
    if (!fits) {
      throw new IllegalArgumentException(name.text() + " is no such metric");
    }
  }

  /** A histogram of milliseconds. */
  record Times(DoubleHistogram histogram) {
    void took(long nanos) {
      histogram.record(nanos / NANOS_PER_MILLI);
    }

    void took(long nanos, Attributes labels) {
      histogram.record(nanos / NANOS_PER_MILLI, labels);
    }
  }
}
