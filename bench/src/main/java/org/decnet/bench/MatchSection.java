package org.decnet.bench;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.decnet.bench.Rounds.Stage;
import org.decnet.sigma.Rule;
import org.decnet.sigma.json.JsonEvent;
import org.decnet.sigma.json.JsonReader;
import org.decnet.sigma.json.JsonRules;
import org.decnet.sigma.pipeline.Pipeline;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** All rules over a mixed stream, with and without routing, with and without parsing its JSON. */
final class MatchSection {
  private static final int EVENTS = 5_000;
  private static final int NAIVE_EVENTS = 25;
  private static final long SEED = 20_261_126;

  private final JsonRules routed;
  private final JsonRules unrouted;
  private final List<byte[]> lines;
  private final ParsedEvents events;
  private final NaiveRules naive;
  private final JsonFactory json = new JsonFactory();

  MatchSection(List<Rule> rules, List<Pipeline> pipelines, EventStream stream) {
    SigmaBench.heading("(a), (f) a stream made of %,d recorded events", stream.size());
    this.lines = stream.events(SEED, EVENTS);
    this.routed = JsonRules.compile(rules, pipelines);
    this.unrouted = routed.withoutRouting();
    this.events = new ParsedEvents(unrouted, lines);
    this.naive = new NaiveRules(rules, lines.subList(0, NAIVE_EVENTS));
  }

  void run() {
    long letters = lines.stream().mapToLong(line -> line.length).sum();
    Output.line(
        String.format(
            Locale.ROOT,
            "%,d rules, %,d events of %,d bytes; some rule matches %.2f %%, routed %.2f %%",
            unrouted.rules().size(),
            EVENTS,
            letters / EVENTS,
            100.0 * events.matched(unrouted) / EVENTS,
            100.0 * events.matched(routed) / EVENTS));
    JsonReader reader = new JsonReader(unrouted.fields());
    JsonEvent event = new JsonEvent(unrouted.fields());
    Rounds.print(
        List.of(
            new Stage("parse the JSON only (reference)", EVENTS, this::parse),
            new Stage("read the JSON into an event", EVENTS, () -> read(reader, event)),
            new Stage("match, every rule on every event", EVENTS, () -> events.match(unrouted)),
            new Stage("match, routed by logsource", EVENTS, () -> events.match(routed)),
            new Stage("read and match, every rule", EVENTS, () -> both(reader, event, unrouted)),
            new Stage("read and match, routed", EVENTS, () -> both(reader, event, routed)),
            new Stage("match, naive interpreter", NAIVE_EVENTS, naive::match)));
  }

  private void read(JsonReader reader, JsonEvent event) {
    for (byte[] line : lines) {
      ParsedEvents.read(reader, line, event);
    }
  }

  private void both(JsonReader reader, JsonEvent event, JsonRules rules) {
    for (byte[] line : lines) {
      ParsedEvents.read(reader, line, event);
      rules.match(event, Objects::requireNonNull);
    }
  }

  // Every token is visited and every text becomes a String: what any reader of the log must do.
  private void parse() {
    long letters = 0;
    for (byte[] line : lines) {
      try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token == JsonToken.VALUE_STRING) {
            letters += Objects.requireNonNull(parser.getString()).length();
          }
        }
      }
    }
    Objects.checkIndex(0, letters + 1);
  }
}
