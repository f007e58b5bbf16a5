package org.decnet.server.node;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.engine.pipeline.Catalogues;
import org.decnet.engine.pipeline.OwnAddresses;
import org.decnet.engine.pipeline.PipelineListener;
import org.decnet.engine.pipeline.RunTotals;
import org.decnet.engine.pipeline.TaggingPipeline;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.port.EventStore;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.tag.Tagger;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventSink;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.server.recording.RecordedTraits;
import org.decnet.server.telemetry.BatchTraces;
import org.decnet.server.telemetry.SpanName;
import org.decnet.server.telemetry.Telemetry;

/**
 * One run of events into the store: tags on the caller's thread, writes on another. Used by one
 * thread; closing it waits until all is written.
 */
public final class IngestRun implements EventSink, AutoCloseable {
  private final QueuedWriter writer;
  private final TaggingPipeline pipeline;
  private final SensorTally sensors = new SensorTally();
  private final OwnAddresses own;
  private final RecordedTraits recordings;
  private final Telemetry telemetry;
  private final BatchTraces traces;

  /** A run into a store. */
  public IngestRun(
      Tagger tagger,
      EventStore store,
      Runnable afterBatch,
      PipelineListener listener,
      NodeSettings settings,
      Catalogues catalogues,
      Telemetry telemetry) {
    this.writer = new QueuedWriter(store, afterBatch, telemetry);
    this.own = settings.own();
    this.telemetry = telemetry;
    this.traces = telemetry.batches();
    this.recordings = new RecordedTraits(settings.recordings());
    this.pipeline =
        new TaggingPipeline(
            tagger, this::handOn, settings.batchEvents(), telemetry.pipeline(listener), catalogues);
  }

  @Override
  public void accept(Event event) {
    traces.within(() -> pipeline.accept(own.check(event)));
  }

  /**
   * Takes an event of a self-test, see {@link TaggingPipeline#rehearse}.
   *
   * @return techniques that it would have been tagged with
   */
  public Set<String> rehearse(Event event) {
    Set<String> techniques = new TreeSet<>();
    traces.within(() ->
        pipeline.rehearse(event).stream()
            .filter(tag -> tag.confidence() >= TagStore.FLOOR)
            .forEach(tag -> techniques.add(tag.technique().value())));
    return techniques;
  }

  private void handOn(Batch batch) {
    Batch read = batch.with(sensors.drain());
    List<AttackerTrait> shown = shown(batch);
    writer.accept(read.showing(shown), traces.cut());
  }

  private List<AttackerTrait> shown(Batch batch) {
    if (!RecordedTraits.isNamedIn(batch.events())) {
      return List.of();
    }
    return telemetry.span(SpanName.PROFILER_RECORDINGS, () -> recordings.of(batch.events()));
  }

  /** What must hear of every line that is read, so that sensors can be told how they fare. */
  public SensorTally sensors() {
    return sensors;
  }

  /**
   * Says that every event is there that happened longer ago than a lateness before the newest, and
   * hands what has gathered to the writer.
   */
  public void settle(Duration lateness) {
    traces.closing(() -> pipeline.settle(lateness));
  }

  /**
   * Waits until everything that came is in the store. Nothing is said about what is still to come.
   *
   * @return what has been written so far
   * @throws org.decnet.model.error.DecnetException if anything could not be written
   */
  public BatchResult store() {
    traces.closing(pipeline::flush);
    writer.await();
    return writer.written();
  }

  /** What has passed so far. */
  public RunTotals totals() {
    return pipeline.totals();
  }

  /** What has been written so far; everything once closed. */
  public BatchResult written() {
    return writer.written();
  }

  /**
   * Writes the rest: all events are there.
   *
   * @throws org.decnet.model.error.DecnetException if anything could not be written
   */
  @Override
  public void close() {
    try {
      traces.closing(pipeline::finish);
      Batch rest = Batch.EMPTY.with(sensors.drain());
      if (!rest.isEmpty()) { // lines that gave no event
        writer.accept(rest, traces.cut());
      }
    } finally {
      writer.close();
    }
  }
}
