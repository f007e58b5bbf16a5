package org.decnet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.decnet.sigma.Rule;
import org.decnet.sigma.json.JsonRules;
import org.decnet.sigma.pipeline.Pipeline;

/**
 * Loading: how long it takes in a new process and in a warm one, and what memory it leaves taken.
 */
final class LoadSection {
  private static final int ROUNDS = 5;
  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1e6;

  private final RuleFiles files;
  private final List<Pipeline> pipelines;

  LoadSection(RuleFiles files, List<Pipeline> pipelines) {
    this.files = files;
    this.pipelines = pipelines;
  }

  /** Measures, and gives the rules; to be run first in a process. */
  List<Rule> run() {
    SigmaBench.heading("(e) loading %,d files", files.size());
    long before = used();
    Load cold = load();
    print("cold", cold.parse(), cold.compile());
    List<Rule> rules = cold.rules();
    int loaded = rules.size();
    JsonRules compiled = cold.compiled();
    cold = null;
    Output.line(
        String.format(
            Locale.ROOT,
            "rules and compiled set keep %.1f MB, %.0f bytes a rule (%,d rules, %d problems)",
            (used() - before) / MEGABYTE,
            (double) (used() - before) / loaded,
            compiled.rules().size(),
            compiled.problems().size()));
    printWarm();
    return rules;
  }

  private void printWarm() {
    long[] parse = new long[ROUNDS];
    long[] compile = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Load warm = load();
      parse[round] = warm.parse();
      compile[round] = warm.compile();
    }
    Arrays.sort(parse);
    Arrays.sort(compile);
    print("warm", parse[ROUNDS / 2], compile[ROUNDS / 2]);
  }

  private static void print(String name, long parse, long compile) {
    Output.line(
        String.format(
            Locale.ROOT,
            "%s: parse %.3f s, compile %.3f s, together %.3f s",
            name,
            parse / NANOS,
            compile / NANOS,
            (parse + compile) / NANOS));
  }

  /** What loading gave, and the nanoseconds on the wall that it took. */
  private record Load(List<Rule> rules, JsonRules compiled, long parse, long compile) {}

  private Load load() {
    long start = System.nanoTime();
    List<Rule> rules = files.parse();
    long parsed = System.nanoTime();
    JsonRules compiled = JsonRules.compile(rules, pipelines).withoutRouting();
    return new Load(rules, compiled, parsed - start, System.nanoTime() - parsed);
  }

  private static long used() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
