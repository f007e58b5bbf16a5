package org.decnet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.decnet.export.json.PlainJson;
import org.decnet.testkit.JsonTree;

/** A mixed stream of events in JSON, made from recorded ones by varying their values. */
final class EventStream {
  /** One event in this many stays as it was recorded, so that some rules do fire. */
  private static final int RECORDED_ONE_IN = 50;

  private final List<Map<?, ?>> recorded;

  private EventStream(List<Map<?, ?>> recorded) {
    this.recorded = List.copyOf(recorded);
  }

  /** Reads the recorded events of a folder's JSON files. */
  static EventStream read(Path folder) throws IOException {
    List<Map<?, ?>> recorded = new ArrayList<>();
    for (Path file : RuleFiles.filesIn(folder, ".json")) {
      for (Object document : JsonTree.readAll(Files.readAllBytes(file))) {
        if (document instanceof Map<?, ?> event) {
          recorded.add(event);
        }
      }
    }
    return new EventStream(recorded);
  }

  /** How many recorded events there are. */
  int size() {
    return recorded.size();
  }

  /** Events in JSON, each on one line; the same seed gives the same events. */
  List<byte[]> events(long seed, int count) {
    Random random = new Random(seed);
    EventVariation variation = new EventVariation(random);
    List<byte[]> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<?, ?> event = recorded.get(random.nextInt(recorded.size()));
      boolean asRecorded = random.nextInt(RECORDED_ONE_IN) == 0;
      events.add(
          PlainJson.text(asRecorded ? event : variation.of(event))
              .getBytes(StandardCharsets.US_ASCII));
    }
    return events;
  }
}
