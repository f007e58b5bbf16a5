package org.decnet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.decnet.bench.HostileTexts.Hostile;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleSet;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.ast.Test;

/**
 * Times whole rule sets on single values built to hurt each of their expressions and patterns.
 * Arguments: folders of rules, each a set of its own. Every case runs at three lengths; cases that
 * cost much, or more than in proportion to their length, are run again, alone and together.
 */
public final class HostileBench {
  private static final int SMALL = 64 << 10;
  private static final int MIDDLE = 256 << 10;
  private static final int LARGE = 1 << 20;
  private static final int SHOWN = 10;
  private static final int SUSPECTS = 200;
  private static final int RUNS = 7;
  private static final double LIMIT_MILLIS = 20;

  /** Sixteen times the text may take this many times as long before it is called superlinear. */
  private static final double LINEAR = 16 * 1.5;

  private final RuleSet rules;
  private final NamedFields fields;
  private final List<HostileCase> cases = new ArrayList<>();

  private HostileBench(Path folder) throws IOException {
    List<Rule> parsed = RuleFiles.read(folder).parse();
    this.fields = new NamedFields(parsed);
    this.rules = RuleSet.compile(parsed, fields).ruleSet();
    Set<Object> known = new HashSet<>();
    for (Rule rule : rules.rules()) {
      for (Search search : rule.detection().searches().values()) {
        addCases(rule, search, known);
      }
    }
  }

  /** Runs the benchmark over the folders that are given. */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException("Usage: HostileBench RULES_FOLDER...");
    }
    for (String folder : args) {
      new HostileBench(Path.of(folder)).run(folder);
    }
  }

  private void addCases(Rule rule, Search search, Set<Object> known) {
    switch (search) {
      case Search.AllOf all -> all.parts().forEach(part -> addCases(rule, part, known));
      case Search.AnyOf any -> any.parts().forEach(part -> addCases(rule, part, known));
      case Search.Item item -> addCases(rule, item, known);
    }
  }

  private void addCases(Rule rule, Search.Item item, Set<Object> known) {
    int slot = fields.slotOf(item);
    for (Test test : item.tests()) {
      for (Hostile text : HostileTexts.against(test)) {
        if (known.add(List.of(slot, text))) {
          cases.add(new HostileCase(rule, item.key(), test.source(), slot, text));
        }
      }
    }
  }

  private void run(String folder) {
    Output.line(
        String.format(
            Locale.ROOT, "%n%s: %,d rules, %,d cases", folder, rules.rules().size(), cases.size()));
    List<Measured> screened = new ArrayList<>();
    // Twice: the first pass warms up and meets expressions that have seen no text yet.
    for (int pass = 0; pass < 2; pass++) {
      screened.clear();
      for (HostileCase one : cases) {
        screened.add(new Measured(one, one.millis(rules, SMALL, 1), 0, 0));
      }
      percentiles(pass == 0 ? "64 KiB, cold" : "64 KiB, warm", screened);
    }
    screened.sort(Comparator.comparingDouble(Measured::small).reversed());
    report(screened.stream().limit(SUSPECTS).map(one -> measure(one.one())).toList());
  }

  private static void percentiles(String name, List<Measured> measured) {
    double[] millis = measured.stream().mapToDouble(Measured::small).sorted().toArray();
    Output.line(
        String.format(
            Locale.ROOT,
            "%-14s median %.3f ms, 99 %% %.3f ms, most %.3f ms",
            name,
            millis[millis.length / 2],
            millis[millis.length * 99 / 100],
            millis[millis.length - 1]));
  }

  private Measured measure(HostileCase one) {
    return new Measured(
        one,
        one.millis(rules, SMALL, RUNS),
        one.millis(rules, MIDDLE, RUNS),
        one.millis(rules, LARGE, RUNS));
  }

  private void report(List<Measured> measured) {
    double[] large = measured.stream().mapToDouble(Measured::large).sorted().toArray();
    Output.line(
        String.format(
            Locale.ROOT,
            "1 MiB, the %d dearest cases: median %.2f ms, most %.2f ms",
            large.length,
            large[large.length / 2],
            large[large.length - 1]));
    measured.stream()
        .sorted(Comparator.comparingDouble(Measured::large).reversed())
        .limit(SHOWN)
        .forEach(HostileBench::print);
    measured.stream()
        .filter(one -> one.large() > LIMIT_MILLIS || one.growth() > LINEAR)
        .limit(SHOWN)
        .forEach(this::accuse);
    double most = Arrays.stream(large).max().orElse(0);
    Output.line(String.format(Locale.ROOT, "worst event of 1 MiB: %.2f ms", most));
  }

  /** Names a case that is over the limit, with what its rule costs alone. */
  private void accuse(Measured one) {
    Output.line("over the limit, or superlinear:");
    print(one);
    RuleSet alone = RuleSet.compile(List.of(one.one().rule()), fields).ruleSet();
    double millis = one.one().millis(alone, LARGE, RUNS);
    Output.line(String.format(Locale.ROOT, "  its rule alone: %.2f ms", millis));
  }

  private static void print(Measured one) {
    Output.line(
        String.format(
            Locale.ROOT,
            "%7.2f ms  %7.2f ms  %7.2f ms  x%.1f  %s",
            one.small(),
            one.middle(),
            one.large(),
            one.growth(),
            one.one().describe()));
  }

  /** A case and the milliseconds that it takes at 64 KiB, 256 KiB and 1 MiB. */
  private record Measured(HostileCase one, double small, double middle, double large) {
    /** How many times as long sixteen times the text takes. */
    double growth() {
      return large / Math.max(small, 0.05);
    }
  }
}
