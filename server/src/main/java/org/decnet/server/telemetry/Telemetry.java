package org.decnet.server.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.port.Stores;

/**
 * Spans and metrics of a process. Names and attributes are those of spec 07, section 5: ids, rules,
 * techniques, kinds and counts, and never what an attacker wrote. Switched off it costs a call a
 * batch.
 */
public final class Telemetry {
  /** Tells nobody. */
  public static final Telemetry OFF = new Telemetry(OpenTelemetry.noop());

  static final String SCOPE = "decnet";

  private final Tracer tracer;
  private final Metrics metrics;

  /** Tells through the interface of OpenTelemetry. */
  public Telemetry(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer(SCOPE);
    this.metrics = new Metrics(telemetry.getMeter(SCOPE));
  }

  /** Has metrics that are read rather than counted come from a store. */
  public void watch(Stores stores) {
    metrics.watch(stores);
  }

  /** Does work within a span; what it throws marks the span, by its class alone. */
  @SuppressWarnings("try") // the scope is there to be closed
  public <T> T span(String name, Supplier<T> work) {
    Span span = tracer.spanBuilder(name).startSpan();
    try (Scope scope = span.makeCurrent()) {
      return work.get();
    } catch (RuntimeException e) {
      span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
      throw e;
    } finally {
      span.end();
    }
  }

  /** Writes a batch within a span and counts it. */
  public BatchResult batch(Batch batch, Supplier<BatchResult> write) {
    return span(
        "ingest.batch",
        () -> {
          BatchResult result = write.get();
          Span.current()
              .setAllAttributes(
                  Attributes.builder()
                      .put("decnet.events", batch.events().size())
                      .put("decnet.new_events", result.newEvents())
                      .put("decnet.new_tags", result.newTags())
                      .build());
          metrics.written(batch, result);
          return result;
        });
  }
}
