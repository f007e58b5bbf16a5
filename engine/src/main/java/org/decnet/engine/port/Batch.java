package org.decnet.engine.port;

import java.util.List;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.observation.AttackerTrait;
import org.decnet.model.sensor.SensorLines;
import org.decnet.model.tag.Tag;

/**
 * What is written at once.
 *
 * @param events events with their own tags
 * @param runs tags of runs of events, of which some came in earlier batches
 * @param sensors lines of sensors that were read for it; sensors that are not named are not counted
 * @param traits what recordings that its events name show; of attackers of its events only
 */
public record Batch(
    List<TaggedEvent> events,
    List<Tag> runs,
    List<SensorLines> sensors,
    List<AttackerTrait> traits) {
  /** Nothing. */
  public static final Batch EMPTY = new Batch(List.of(), List.of());

  /** Copies the lists. */
  public Batch {
    events = List.copyOf(events);
    runs = List.copyOf(runs);
    sensors = List.copyOf(sensors);
    traits = List.copyOf(traits);
  }

  /** A batch that counts no lines and shows no traits. */
  public Batch(List<TaggedEvent> events, List<Tag> runs) {
    this(events, runs, List.of(), List.of());
  }

  /** The same with lines that were read for it. */
  public Batch with(List<SensorLines> read) {
    return new Batch(events, runs, read, traits);
  }

  /** The same with what recordings show. */
  public Batch showing(List<AttackerTrait> shown) {
    return new Batch(events, runs, sensors, shown);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return events.isEmpty() && runs.isEmpty() && sensors.isEmpty();
  }
}
