package org.decnet.cli.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.port.SensorStore;
import org.decnet.model.sensor.SelfTest;
import org.decnet.model.sensor.SensorStatus;
import org.jspecify.annotations.Nullable;

/** How sensors fare, for people and as JSON. */
final class SensorView {
  private SensorView() {}

  static void print(SensorStore store, Console console, boolean json) {
    List<SensorStatus> sensors = store.all();
    Map<List<String>, SelfTest> tests = new HashMap<>();
    store.selfTests().forEach(test -> tests.put(List.of(test.source(), test.sensor()), test));
    if (json) {
      console.say(
          new JsonObject()
              .put("total", sensors.size())
              .put("data", sensors.stream().map(one -> json(one, test(tests, one))).toList()));
      return;
    }
    if (sensors.isEmpty()) {
      console.say("Nothing was read of any sensor yet.");
      return;
    }
    Table table =
        new Table(
            Table.left("FORMAT"),
            Table.left("SENSOR"),
            Table.right("LINES"),
            Table.right("EVENTS"),
            Table.right("DUPLICATES"),
            Table.right("MALFORMED"),
            Table.right("UNKNOWN IDS"),
            Table.right("GAPS"),
            Table.left("LAST EVENT"),
            Table.right("LAG"),
            Table.left("SELF-TEST"));
    for (SensorStatus one : sensors) {
      table.row(
          one.source(),
          one.sensor(),
          Show.count(one.lines()),
          Show.count(one.events()),
          Show.count(one.duplicates()),
          Show.count(one.malformed()),
          Show.count(one.unknownIds()),
          Show.count(one.gaps()),
          Show.time(one.lastEventAt()),
          lag(one.lag()),
          tested(test(tests, one)));
    }
    console.say(table);
  }

  private static @Nullable SelfTest test(Map<List<String>, SelfTest> tests, SensorStatus of) {
    return tests.get(List.of(of.source(), of.sensor()));
  }

  private static String tested(@Nullable SelfTest test) {
    return test == null ? "-" : test.outcome().word() + " " + Show.time(test.at());
  }

  private static JsonObject json(SensorStatus one, @Nullable SelfTest test) {
    Duration lag = one.lag();
    return new JsonObject()
        .put("source", one.source())
        .put("sensor", one.sensor())
        .put("lines", one.lines())
        .put("events", one.events())
        .put("duplicates", one.duplicates())
        .put("malformed", one.malformed())
        .put("unknown_ids", one.unknownIds())
        .put("first_event_at", one.firstEventAt())
        .put("last_event_at", one.lastEventAt())
        .put("last_read_at", one.lastReadAt())
        .put("lag_s", lag == null ? null : lag.toSeconds())
        .put("gaps", one.gaps())
        .put("gap_from", one.gapFrom())
        .put("gap_to", one.gapTo())
        .put("self_test", test == null ? null : json(test));
  }

  private static JsonObject json(SelfTest test) {
    return new JsonObject()
        .put("outcome", test.outcome().word())
        .put("tested_at", test.at())
        .put("took_ms", test.took().toMillis())
        .put("detail", test.detail());
  }

  private static String lag(@Nullable Duration lag) {
    if (lag == null) {
      return "-";
    }
    if (lag.toDays() > 1) {
      return Show.count(lag.toDays()) + " d";
    }
    return lag.toHours() > 1
        ? Show.count(lag.toHours()) + " h"
        : Show.count(Math.max(0, lag.toSeconds())) + " s";
  }
}
