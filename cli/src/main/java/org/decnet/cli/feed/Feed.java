package org.decnet.cli.feed;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.decnet.cli.console.Stopping;
import org.decnet.engine.pipeline.BatchSink;
import org.decnet.engine.pipeline.OwnAddresses;
import org.decnet.engine.pipeline.PipelineListener;
import org.decnet.engine.pipeline.RunTotals;
import org.decnet.engine.pipeline.TaggingPipeline;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.port.SensorStore;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.FollowControl;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.IngestReport;
import org.decnet.ingest.ReadingOptions;
import org.decnet.ingest.formats.Codecs;
import org.decnet.intel.setting.IntelSettings;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventSink;
import org.decnet.model.event.SessionLookup;
import org.decnet.server.artifact.ArtifactFolder;
import org.decnet.server.artifact.ArtifactSettings;
import org.decnet.server.artifact.Captures;
import org.decnet.server.intake.Quiet;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Intelligence;
import org.decnet.server.node.Knowledge;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.telemetry.RunningTelemetry;
import org.jspecify.annotations.Nullable;

/** Joins a reader of logs to the engine, with or without a store behind it. */
final class Feed {
  private static final int PREVIEW_BATCH = 1000;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private Feed() {}

  /** Reads into the store of a data folder, which is made if absent; places who is new. */
  @SuppressWarnings("try") // telemetry is there to be closed
  static IngestResult store(
      NodeSettings settings,
      Map<String, String> environment,
      Clock clock,
      IngestListener listener,
      ReadingOptions options,
      Function<Reading, IngestReport> read) {
    long start = System.nanoTime();
    IntelSettings intel = IntelSettings.of(environment);
    ArtifactSettings artifacts = ArtifactSettings.of(environment);
    try (Node node = Node.open(settings);
        RunningTelemetry telemetry = node.startTelemetry(environment)) {
      Map<String, Long> before = eventsBySource(node.stores().sensors());
      IngestRun run = node.ingest();
      Ingest ingest =
          new Ingest(
              Codecs.all(node.stores().events()),
              DeadLetters.in(node.deadLetterFolder()),
              IngestListener.both(listener, run.sensors()),
              options);
      Captures captures = new Captures(node.artifacts(artifacts));
      IngestReport report;
      try (run) {
        report =
            read.apply(new Reading(ingest, run, new Quiet(clock, run::settle)).watching(captures));
      }
      try (Intelligence intelligence = node.intelligence(intel)) {
        intelligence.placeNew();
      }
      Map<String, Long> added = eventsBySource(node.stores().sensors());
      before.forEach((source, count) -> added.merge(source, -count, Long::sum));
      return result(start, report, run.totals(), run.written(), added, captures.outcomes());
    }
  }

  private static Map<String, Long> eventsBySource(SensorStore sensors) {
    Map<String, Long> events = new HashMap<>();
    sensors.all().forEach(one -> events.merge(one.source(), one.events(), Long::sum));
    return events;
  }

  /** Reads into the store of an open node what is in files and what is written to them. */
  static void follow(
      Node node,
      ArtifactSettings artifacts,
      Clock clock,
      IngestListener listener,
      List<Path> paths,
      Stopping stop) {
    Ingest ingest =
        new Ingest(
            Codecs.all(node.stores().events()), DeadLetters.in(node.deadLetterFolder()), listener);
    IngestRun run = node.ingest();
    try (run) {
      new Reading(ingest, run, new Quiet(clock, run::settle))
          .watching(new Captures(node.artifacts(artifacts)))
          .follow(paths, stop);
    }
  }

  /** Reads and tags without any store. */
  static IngestResult preview(
      NodeSettings settings,
      Clock clock,
      IngestListener listener,
      ReadingOptions options,
      Function<Reading, IngestReport> read) {
    return preview(settings, clock, listener, options, batch -> {}, read);
  }

  /** Reads and tags, and hands what was tagged to a sink in place of a store. */
  static IngestResult preview(
      NodeSettings settings,
      Clock clock,
      IngestListener listener,
      ReadingOptions options,
      BatchSink sink,
      Function<Reading, IngestReport> read) {
    long start = System.nanoTime();
    Knowledge knowledge = Knowledge.load(settings);
    try (RuleStore rules = knowledge.rulesWith(settings, clock)) {
      Tagger tagger = new Tagger(rules::active, knowledge.attack(), TaggingListener.SILENT);
      TaggingPipeline pipeline =
          new TaggingPipeline(
              tagger,
              sink,
              PREVIEW_BATCH,
              PipelineListener.SILENT,
              settings.catalogues(settings.malware(clock, problem -> listener.problem(problem))));
      Ingest ingest =
          new Ingest(Codecs.all(SessionLookup.NONE), DeadLetters.none(), listener, options);
      OwnAddresses own = settings.own();
      Quiet quiet = new Quiet(clock, pipeline::settle);
      IngestReport report =
          read.apply(new Reading(ingest, event -> pipeline.accept(own.check(event)), quiet));
      pipeline.finish();
      return result(start, report, pipeline.totals(), null, Map.of(), Map.of());
    }
  }

  private static IngestResult result(
      long start,
      IngestReport report,
      RunTotals totals,
      @Nullable BatchResult written,
      Map<String, Long> newEvents,
      Map<ArtifactFolder.Outcome, Long> captured) {
    return new IngestResult(
        report, totals, written, newEvents, captured, (System.nanoTime() - start) / 1e9);
  }

  /** The ways to read. */
  static final class Reading {
    private final Ingest ingest;
    private final EventSink sink;
    private final Quiet quiet;

    private Reading(Ingest ingest, EventSink sink, Quiet quiet) {
      this.ingest = ingest;
      this.sink = sink;
      this.quiet = quiet;
    }

    /** The same ways, with someone who sees each event first. */
    Reading watching(Consumer<Event> watcher) {
      return new Reading(
          ingest,
          event -> {
            watcher.accept(event);
            sink.accept(event);
          },
          quiet);
    }

    IngestReport files(List<Path> paths) {
      return ingest.run(paths, sink);
    }

    IngestReport stream(InputStream in, String origin) {
      return ingest.read(in, origin, sink);
    }

    IngestReport follow(List<Path> paths, Stopping stop) {
      return ingest.follow(
          paths,
          event -> {
            quiet.broken();
            sink.accept(event);
          },
          new FollowControl() {
            @Override
            public boolean stopped() {
              return stop.requested();
            }

            @Override
            public void idle() {
              quiet.goesOn();
              stop.await(LOOK_AGAIN);
            }
          });
    }
  }
}
