package org.decnet.server.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.ingest.IngestListener;
import org.decnet.model.sensor.SensorLines;

/**
 * Counts the lines of each sensor between two batches. Used by the thread that reads; bounded, as
 * records name the sensor.
 */
public final class SensorTally implements IngestListener {
  static final int MOST_SENSORS = 10_000;

  private final Map<Key, Counts> sensors = new LinkedHashMap<>();

  private record Key(String source, String sensor) {}

  private static final class Counts {
    private long lines;
    private long malformed;
    private long unknownIds;
  }

  @Override
  public void lineRead(String source, String sensor, boolean malformed, int unknownIds) {
    Key key = new Key(source, sensor);
    Counts counts = sensors.get(key);
    if (counts == null) {
      if (sensors.size() >= MOST_SENSORS) {
        return;
      }
      counts = new Counts();
      sensors.put(key, counts);
    }
    counts.lines++;
    counts.malformed += malformed ? 1 : 0;
    counts.unknownIds += unknownIds;
  }

  /** What was counted since the last call. */
  List<SensorLines> drain() {
    List<SensorLines> lines = new ArrayList<>(sensors.size());
    sensors.forEach((key, counts) ->
        lines.add(
            new SensorLines(
                key.source, key.sensor, counts.lines, counts.malformed, counts.unknownIds)));
    sensors.clear();
    return lines;
  }
}
