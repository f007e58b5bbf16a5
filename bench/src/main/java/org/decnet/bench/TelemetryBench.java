package org.decnet.bench;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.decnet.bench.Rounds.Stage;
import org.decnet.engine.pipeline.PipelineListener;
import org.decnet.engine.pipeline.TaggingPipeline;
import org.decnet.engine.port.MalwareHashes;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.formats.Codecs;
import org.decnet.model.event.Event;
import org.decnet.model.event.SessionLookup;
import org.decnet.server.node.Knowledge;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.telemetry.BatchTraces;
import org.decnet.server.telemetry.PrometheusText;
import org.decnet.server.telemetry.Telemetry;

/**
 * Measures what telling costs, over the events of logs: nobody looks on; telemetry that is off; one
 * that counts and traces, and sends nothing. Arguments: log files.
 */
public final class TelemetryBench {
  private static final int BATCH = 8000;

  private final Knowledge knowledge = Knowledge.load();
  private final NodeSettings settings = new NodeSettings(Path.of("unused"));
  private final List<Event> events = new ArrayList<>();

  private TelemetryBench(List<Path> logs) {
    new Ingest(Codecs.all(SessionLookup.NONE), DeadLetters.none(), IngestListener.NONE)
        .run(logs, events::add);
  }

  /** Runs the benchmark over the files that are given. */
  public static void main(String[] args) {
    if (args.length == 0) {
      throw new IllegalArgumentException("Usage: TelemetryBench LOG...");
    }
    new TelemetryBench(Arrays.stream(args).map(Path::of).toList()).run();
  }

  private void run() {
    SigmaBench.heading("tagging %,d events, by event", events.size());
    Telemetry on =
        new Telemetry(
            OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().build())
                .setMeterProvider(
                    SdkMeterProvider.builder().registerMetricReader(new PrometheusText()).build())
                .build());
    Rounds.print(
        List.of(
            new Stage("nobody looks on (reference)", events.size(), this::alone),
            new Stage("telemetry that is off", events.size(), () -> told(Telemetry.OFF)),
            new Stage("telemetry that is on", events.size(), () -> told(on))));
  }

  private void alone() {
    TaggingPipeline pipeline =
        new TaggingPipeline(
            knowledge.tagger(TaggingListener.SILENT),
            batch -> {},
            BATCH,
            PipelineListener.SILENT,
            settings.catalogues(MalwareHashes.NONE));
    events.forEach(pipeline::accept);
    pipeline.finish();
  }

  private void told(Telemetry telemetry) {
    Tagger tagger = knowledge.tagger(telemetry.tagging(TaggingListener.SILENT));
    BatchTraces traces = telemetry.batches();
    TaggingPipeline pipeline =
        new TaggingPipeline(
            tagger,
            batch -> traces.cut(),
            BATCH,
            telemetry.pipeline(PipelineListener.SILENT),
            settings.catalogues(MalwareHashes.NONE));
    events.forEach(event -> traces.within(() -> pipeline.accept(event)));
    traces.closing(pipeline::finish);
  }
}
