package org.decnet.server.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.decnet.engine.pipeline.PipelineListener;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.port.RuleChange;
import org.decnet.engine.port.SpanRef;
import org.decnet.engine.port.StoreWatch;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.bus.Message;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Spans and metrics of a process. Names and attributes are those of spec 07, section 5: ids, rules,
 * techniques, kinds and counts, and never what an attacker wrote. Switched off, it hands out the
 * listeners that it is given, so that nothing of it is in anybody's way.
 */
public final class Telemetry {
  /** Tells nobody. */
  public static final Telemetry OFF = new Telemetry(OpenTelemetry.noop(), OpenTelemetry.noop());

  static final String SCOPE = "decnet";

  private final boolean traces;
  private final boolean measures;
  private final Spans spans;
  private final TagSpans details;
  private final Instruments instruments;
  private final TagMetrics tags;
  private final IngestMetrics ingest;
  private final RuleMetrics rules;
  private final RequestMetrics requests;

  /** Tells through the interface of OpenTelemetry. */
  public Telemetry(OpenTelemetry telemetry) {
    this(telemetry, telemetry);
  }

  /**
   * Tells spans to one and metrics to another.
   *
   * @param spans the no-op for none
   * @param metrics the no-op for none
   */
  Telemetry(OpenTelemetry spans, OpenTelemetry metrics) {
    this.traces = !spans.equals(OpenTelemetry.noop());
    this.measures = !metrics.equals(OpenTelemetry.noop());
    this.spans = new Spans(spans.getTracer(SCOPE), Clock.systemUTC());
    this.details = new TagSpans(this.spans);
    this.instruments = new Instruments(metrics.getMeter(SCOPE));
    this.tags = new TagMetrics(instruments);
    this.ingest = new IngestMetrics(instruments);
    this.rules = new RuleMetrics(instruments);
    this.requests = new RequestMetrics(instruments);
  }

  /** Whether nobody is told anything. */
  public boolean isOff() {
    return !traces && !measures;
  }

  /** Begins a span that the calling thread works within until it is closed. */
  public OpenSpan open(SpanName name) {
    return new OpenSpan(spans.begin(name));
  }

  /** Does work within a span; what it throws marks the span, by its class alone. */
  public <T> T span(SpanName name, Supplier<T> work) {
    return span(name, span -> {}, work);
  }

  /** The same, with attributes. */
  public <T> T span(SpanName name, Consumer<OpenSpan> attributes, Supplier<T> work) {
    if (!traces) {
      return work.get();
    }
    try (OpenSpan span = open(name)) {
      attributes.accept(span);
      try {
        return work.get();
      } catch (RuntimeException e) {
        span.failed(e);
        throw e;
      }
    }
  }

  /** Looks on at work by the name of its span, for who cannot know the names. */
  public <T> T look(String name, Supplier<T> work) {
    return span(SpanName.of(name), work);
  }

  /** Who hears of tagging: somebody, and this. */
  public TaggingListener tagging(TaggingListener other) {
    return isOff() ? other : new WatchedTagging(other, tags, details);
  }

  /** Who hears of one pipeline: somebody, and this. */
  public PipelineListener pipeline(PipelineListener other) {
    return isOff() ? other : new WatchedPipeline(other, tags, details);
  }

  /** Who looks on at what is written. */
  public StoreWatch writes() {
    return isOff() ? StoreWatch.NONE : new Writes(tags);
  }

  /** The spans of the batches of one run. */
  public BatchTraces batches() {
    return new BatchTraces(traces, () -> new BatchTrace(spans.begin(SpanName.INGEST_BATCH)));
  }

  /** Writes a batch at the end of its span and counts it. */
  public BatchResult batch(BatchTrace trace, Batch batch, Supplier<BatchResult> write) {
    BatchResult result = trace.ending(batch, write);
    if (measures) {
      ingest.written(batch, result);
    }
    return result;
  }

  /** So many rules were compiled. */
  public void compiled(int count) {
    rules.compiled(count);
  }

  /** Tells a change of the rules in force to somebody, within a span, and counts it. */
  public void publish(RuleChange change, Consumer<RuleChange> to) {
    rules.changed(change);
    span(
        SpanName.RULE_PUBLISH,
        span -> RuleMetrics.describe(span, change),
        () -> {
          to.accept(change);
          return change;
        });
  }

  /**
   * A request was answered.
   *
   * @param route pattern of the endpoint's path; null if there is none
   */
  public void request(@Nullable String route, String method, int status, long nanos) {
    requests.answered(route, method, status, nanos);
  }

  /**
   * Has metrics that are read rather than counted come from a store.
   *
   * @param quotaBytes size above which the store forgets
   */
  public void watch(Stores stores, long quotaBytes) {
    StoreGauges.watch(instruments, stores, quotaBytes);
  }

  /** Tells how many records of senders were lost. */
  public void dropped(LongSupplier lost) {
    instruments.counted(MetricName.SENSOR_DROPPED, lost);
  }

  /** Counts what is written, and names the span that it is written within. */
  private record Writes(TagMetrics tags) implements StoreWatch {
    @Override
    public @Nullable SpanRef span() {
      return Spans.current();
    }

    @Override
    public void tagged(List<Tag> given, long kept, long fresh) {
      tags.tagged(given, kept, fresh);
    }

    @Override
    public void told(List<Message> messages) {
      tags.told(messages);
    }
  }
}
