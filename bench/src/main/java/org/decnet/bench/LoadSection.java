package org.decnet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
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
    long start = used();
    Timed<List<Rule>> parsed = Timed.of(files::parse);
    long withRules = used();
    Timed<JsonRules> routed = Timed.of(() -> JsonRules.compile(parsed.result(), pipelines));
    long withRouted = used();
    Timed<JsonRules> whole = Timed.of(() -> routed.result().withoutRouting());
    long withWhole = used();
    int size = whole.result().rules().size();
    memory("rules", size, withRules - start);
    memory("rules as one compiled set", size, withWhole - withRouted);
    memory("rules as compiled sets by logsource", size, withRouted - withRules);
    Output.line("cold: " + describe(parsed, routed, whole));
    warm(parsed.result());
    return parsed.result();
  }

  private void warm(List<Rule> rules) {
    List<Timed<?>> parse = new ArrayList<>();
    List<Timed<?>> routed = new ArrayList<>();
    List<Timed<?>> whole = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      parse.add(Timed.of(files::parse));
      Timed<JsonRules> compiled = Timed.of(() -> JsonRules.compile(rules, pipelines));
      routed.add(compiled);
      whole.add(Timed.of(() -> compiled.result().withoutRouting()));
    }
    Output.line("warm: " + describe(median(parse), median(routed), median(whole)));
  }

  private static Timed<?> median(List<Timed<?>> times) {
    times.sort(Comparator.comparingLong(Timed::processor));
    return times.get(times.size() / 2);
  }

  private static String describe(Timed<?> parse, Timed<?> routed, Timed<?> whole) {
    return "parse "
        + parse.describe()
        + "; compile to one set "
        + whole.describe()
        + ", to sets by logsource "
        + routed.describe();
  }

  private static void memory(String what, int rules, long bytes) {
    Output.line(
        String.format(Locale.ROOT, "memory of %,d %s: %.1f MB", rules, what, bytes / MEGABYTE));
  }

  private static long used() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  /** What work gave, and the nanoseconds that it took of the processor and on the wall. */
  private record Timed<T>(T result, long processor, long wall) {
    static <T> Timed<T> of(Supplier<T> work) {
      long start = Processor.nanos();
      long startOnWall = System.nanoTime();
      T result = work.get();
      return new Timed<>(result, Processor.nanos() - start, System.nanoTime() - startOnWall);
    }

    String describe() {
      return String.format(
          Locale.ROOT, "%.3f s (%.3f s on the wall)", processor / NANOS, wall / NANOS);
    }
  }
}
