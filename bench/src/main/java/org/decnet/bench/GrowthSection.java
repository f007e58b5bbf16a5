package org.decnet.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.decnet.bench.Rounds.Stage;
import org.decnet.sigma.Rule;
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
    List<Stage> stages = new ArrayList<>();
    Random random = new Random(SEED);
    for (int size : SIZES) {
      for (int drawing = 0; drawing < DRAWINGS; drawing++) {
        List<Rule> drawn = new ArrayList<>(rules);
        Collections.shuffle(drawn, random);
        stages.add(stage(size + " rules", drawn.subList(0, size)));
      }
    }
    stages.add(stage("all rules", rules));
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

  private Stage stage(String name, List<Rule> drawn) {
    JsonRules compiled = JsonRules.compile(drawn, pipelines).withoutRouting();
    ParsedEvents events = new ParsedEvents(compiled, lines);
    return new Stage(name, EVENTS, () -> events.match(compiled));
  }
}
