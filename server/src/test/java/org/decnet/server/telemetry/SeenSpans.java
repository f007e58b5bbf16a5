package org.decnet.server.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the spans that are told, and waits for those that other threads make. */
public final class SeenSpans implements SpanExporter {
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final List<SpanData> spans = new ArrayList<>();

  /** Who tells them, and shows metrics as text. */
  public OpenTelemetrySdk sdk(PrometheusText metrics) {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(this)).build())
        .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
        .build();
  }

  @Override
  public synchronized CompletableResultCode export(Collection<SpanData> told) {
    spans.addAll(told);
    notifyAll();
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }

  /** All that were told. */
  public synchronized List<SpanData> all() {
    return List.copyOf(spans);
  }

  List<SpanData> named(String name) {
    return all().stream().filter(span -> span.getName().equals(name)).toList();
  }

  /** Their names. */
  public Set<String> names() {
    return all().stream().map(SpanData::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  synchronized void await(String name) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (spans.stream().noneMatch(span -> span.getName().equals(name))) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("No span " + name + " among " + names());
      }
      wait(left);
    }
  }

  static @Nullable Long count(SpanData span, String key) {
    return span.getAttributes().get(AttributeKey.longKey(key));
  }

  static @Nullable String text(SpanData span, String key) {
    return span.getAttributes().get(AttributeKey.stringKey(key));
  }
}
