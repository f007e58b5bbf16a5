package org.decnet.server.node;

import java.time.Duration;
import org.decnet.engine.lift.LiftListener;
import org.decnet.engine.pipeline.OwnAddresses;
import org.decnet.engine.pipeline.RunTotals;
import org.decnet.engine.pipeline.TaggingPipeline;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.port.EventStore;
import org.decnet.engine.tag.Tagger;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventSink;
import org.decnet.server.recording.RecordedTraits;
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

  IngestRun(
      Tagger tagger,
      EventStore store,
      Runnable afterBatch,
      LiftListener listener,
      NodeSettings settings,
      Telemetry telemetry) {
    this.writer = new QueuedWriter(store, afterBatch, telemetry);
    this.own = settings.own();
    RecordedTraits recordings = new RecordedTraits(settings.recordings());
    this.pipeline =
        new TaggingPipeline(
            tagger,
            batch ->
                writer.accept(batch.with(sensors.drain()).showing(recordings.of(batch.events()))),
            settings.batchEvents(),
            listener,
            settings.fingerprintCatalogue());
  }

  @Override
  public void accept(Event event) {
    pipeline.accept(own.check(event));
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
    pipeline.settle(lateness);
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
      pipeline.finish();
      Batch rest = Batch.EMPTY.with(sensors.drain());
      if (!rest.isEmpty()) { // lines that gave no event
        writer.accept(rest);
      }
    } finally {
      writer.close();
    }
  }
}
