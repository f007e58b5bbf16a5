package org.decnet.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.decnet.bench.Rounds.Stage;
import org.decnet.sigma.Rule;
import org.decnet.sigma.json.JsonEvent;
import org.decnet.sigma.json.JsonReader;
import org.decnet.sigma.json.JsonRules;
import org.decnet.sigma.pipeline.Pipeline;

/** How the cost of an event grows with the number of rules. */
final class GrowthSection {
  private static final int EVENTS = 2_000;
  private static final long SEED = 20_261_127;
  private static final int[] SIZES = {60, 250, 1_000};

  /** A few dozen rules differ much from another few dozen, so each size is several drawings. */
  private static final int DRAWINGS = 3;

  private final List<Rule> rules;
  private final List<Pipeline> pipelines;
  private final List<byte[]> lines;

  GrowthSection(List<Rule> rules, List<Pipeline> pipelines, EventStream stream) {
    this.rules = rules;
    this.pipelines = pipelines;
    this.lines = stream.events(SEED, EVENTS);
  }

  void run() {
    SigmaBench.heading(
        "(c) growth with the number of rules, to %,d, without routing", rules.size());
    List<Stage> matching = new ArrayList<>();
    List<Stage> reading = new ArrayList<>();
    Random random = new Random(SEED);
    for (int size : SIZES) {
      for (int drawing = 0; drawing < DRAWINGS; drawing++) {
        List<Rule> drawn = new ArrayList<>(rules);
        Collections.shuffle(drawn, random);
        addStages(size + " rules", drawn.subList(0, size), matching, reading);
      }
    }
    addStages("all rules", rules, matching, reading);
    print(matching);
    print(reading);
  }

  private static void print(List<Stage> stages) {
    double[] nanos = Rounds.print(stages);
    double least = 0;
    for (int drawing = 0; drawing < DRAWINGS; drawing++) {
      least += nanos[drawing] / DRAWINGS;
    }
    Output.line(
        String.format(
            Locale.ROOT,
            "all rules cost %.2f times what %d rules cost (mean of the drawings)",
            nanos[nanos.length - 1] / least,
            SIZES[0]));
  }

  private void addStages(String name, List<Rule> drawn, List<Stage> matching, List<Stage> reading) {
    JsonRules compiled = JsonRules.compile(drawn, pipelines).withoutRouting();
    ParsedEvents events = new ParsedEvents(compiled, lines);
    JsonReader reader = new JsonReader(compiled.fields());
    JsonEvent event = new JsonEvent(compiled.fields());
    matching.add(new Stage(name + ", match", EVENTS, () -> events.match(compiled)));
    reading.add(
        new Stage(name + ", read and match", EVENTS, () -> readAndMatch(compiled, reader, event)));
  }

  private void readAndMatch(JsonRules compiled, JsonReader reader, JsonEvent event) {
    for (byte[] line : lines) {
      ParsedEvents.read(reader, line, event);
      compiled.match(event, Objects::requireNonNull);
    }
  }
}
