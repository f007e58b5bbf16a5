package org.decnet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.decnet.sigma.Rule;
import org.decnet.sigma.pipeline.BundledPipelines;
import org.decnet.sigma.pipeline.Pipeline;

/**
 * Measures the Sigma engine beside a naive one and beside only parsing the same JSON, all figures
 * in one process on one core. Arguments: a folder of rules, a folder of recorded Windows events in
 * JSON, files of command lines.
 */
public final class SigmaBench {
  private SigmaBench() {}

  /** Runs the benchmark over the paths that are given. */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      throw new IllegalArgumentException("Usage: SigmaBench RULES_DIR EVENTS_DIR COMMANDS_FILE...");
    }
    RuleFiles files = RuleFiles.read(Path.of(args[0]));
    List<Pipeline> pipelines = BundledPipelines.named("evtx");
    List<Rule> rules = new LoadSection(files, pipelines).run();
    EventStream stream = EventStream.read(Path.of(args[1]));
    new MatchSection(rules, pipelines, stream).run();
    new GrowthSection(rules, pipelines, stream).run();
    new CommandSection(Arrays.stream(args).skip(2).map(Path::of).toList()).run();
    new CorrelationSection().run();
  }

  static void heading(String format, Object value) {
    Output.line("\n" + String.format(Locale.ROOT, format, value));
  }
}
