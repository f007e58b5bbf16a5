package org.decnet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.decnet.sigma.json.JsonEvent;
import org.decnet.sigma.json.JsonReader;
import org.decnet.sigma.json.JsonRules;
import org.decnet.sigma.json.MalformedJson;

/** Events read for a set of rules, held in memory. */
final class ParsedEvents {
  private final List<JsonEvent> events = new ArrayList<>();

  ParsedEvents(JsonRules rules, List<byte[]> lines) {
    JsonReader reader = new JsonReader(rules.fields());
    for (byte[] line : lines) {
      JsonEvent event = new JsonEvent(rules.fields());
      read(reader, line, event);
      events.add(event);
    }
  }

  static void read(JsonReader reader, byte[] line, JsonEvent event) {
    try {
      reader.read(line, event);
    } catch (MalformedJson e) {
      throw new IllegalStateException("the benchmark writes readable JSON", e);
    }
  }

  List<JsonEvent> list() {
    return events;
  }

  /** Matches every event once; gives the number of matches. */
  long match(JsonRules rules) {
    LongAdder matches = new LongAdder();
    for (JsonEvent event : events) {
      rules.match(event, rule -> matches.increment());
    }
    return matches.sum();
  }

  /** How many of the events some rule matches. */
  long matched(JsonRules rules) {
    return events.stream().filter(event -> matches(rules, event)).count();
  }

  private static boolean matches(JsonRules rules, JsonEvent event) {
    LongAdder matches = new LongAdder();
    rules.match(event, rule -> matches.increment());
    return matches.sum() > 0;
  }
}
