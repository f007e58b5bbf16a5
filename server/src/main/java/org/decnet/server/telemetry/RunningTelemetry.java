package org.decnet.server.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.decnet.engine.port.Stores;
import org.jspecify.annotations.Nullable;

/** Telemetry as an environment sets it, until closed. */
public final class RunningTelemetry implements AutoCloseable {
  private static final String OWN_SERVICE = "decnet";

  /** How long the end of a process waits for whoever takes its spans. */
  private static final int LONGEST_FLUSH_SECONDS = 5;

  private final Telemetry telemetry;
  private final @Nullable OpenTelemetrySdk sdk;
  private final @Nullable MetricsServer server;

  private RunningTelemetry(
      Telemetry telemetry, @Nullable OpenTelemetrySdk sdk, @Nullable MetricsServer server) {
    this.telemetry = telemetry;
    this.sdk = sdk;
    this.server = server;
  }

  /**
   * Starts what the environment asks for: nothing, if it asks for nothing.
   *
   * @param quotaBytes size above which the store forgets
   * @throws org.decnet.model.error.DecnetException if a setting is wrong or the port is taken
   */
  public static RunningTelemetry start(
      Map<String, String> environment, Stores stores, long quotaBytes) {
    TelemetrySettings settings = TelemetrySettings.of(environment);
    if (settings.isOff()) {
      return new RunningTelemetry(Telemetry.OFF, null, null);
    }
    PrometheusText text = new PrometheusText();
    OpenTelemetrySdk sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(() -> properties(environment, settings))
            .addMeterProviderCustomizer((meters, config) -> meters.registerMetricReader(text))
            .disableShutdownHook()
            .build()
            .getOpenTelemetrySdk();
    try {
      boolean traced = !settings.endpoint().isEmpty();
      Telemetry telemetry = new Telemetry(traced ? sdk : OpenTelemetry.noop(), sdk);
      telemetry.watch(stores, quotaBytes);
      return new RunningTelemetry(
          telemetry,
          sdk,
          settings.metricsPort() == 0 ? null : MetricsServer.start(settings.metricsPort(), text));
    } catch (RuntimeException e) {
      sdk.close();
      throw e;
    }
  }

  /** The standard variables, with this project's own on top. */
  private static Map<String, String> properties(
      Map<String, String> environment, TelemetrySettings settings) {
    Map<String, String> properties = new HashMap<>();
    properties.put("otel.service.name", OWN_SERVICE);
    properties.put("otel.exporter.otlp.protocol", "http/protobuf");
    properties.put("otel.metrics.exporter", "none");
    properties.put("otel.logs.exporter", "none");
    environment.forEach((name, value) -> {
      if (name.startsWith("OTEL_")) {
        properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
      }
    });
    if (settings.endpoint().isEmpty()) {
      properties.put("otel.traces.exporter", "none");
    } else {
      properties.put("otel.exporter.otlp.endpoint", settings.endpoint());
    }
    return properties;
  }

  /** Port that shows the metrics; 0 if none does. */
  public int metricsPort() {
    return server == null ? 0 : server.port();
  }

  /** What is told by. */
  public Telemetry telemetry() {
    return telemetry;
  }

  /** Sends what is left, and gives up if nobody takes it. */
  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    if (sdk != null) {
      sdk.shutdown().join(LONGEST_FLUSH_SECONDS, TimeUnit.SECONDS);
    }
  }
}
