package org.decnet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.decnet.bench.Rounds.Stage;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.shell.CachedShellParser;
import org.decnet.engine.shell.ShellParser;
import org.decnet.engine.shell.TolerantShellParser;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;

/**
 * Measures the shell parser: over recorded command lines, beside plain expressions over the same
 * lines, and over lines written to cost time. Arguments: files of command lines.
 */
public final class ShellBench {
  private static final int CACHED_LINES = 4096;
  private static final int RUNS = 9;
  private static final double LIMIT_MILLIS = 20;

  private final List<Event> commands;
  private final List<String> lines;
  private final ShellParser parser = new TolerantShellParser();
  private final ShellParser cached = new CachedShellParser(parser, CACHED_LINES);

  private ShellBench(List<Event> commands) {
    this.commands = commands;
    this.lines = commands.stream().map(ShellBench::line).toList();
  }

  private static String line(Event command) {
    String text = command.text(Field.COMMAND_TEXT);
    return text == null ? "" : text;
  }

  /** Runs the benchmark over the files that are given. */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException("Usage: ShellBench COMMANDS_FILE...");
    }
    List<Path> files = Arrays.stream(args).map(Path::of).toList();
    CommandSection section = new CommandSection(files);
    new ShellBench(section.commands()).run();
    section.run();
    hostile();
  }

  private void run() {
    SigmaBench.heading("(a) the shell parser over %,d command lines", lines.size());
    PlainPatterns patterns = new PlainPatterns();
    Output.line(
        String.format(
            Locale.ROOT,
            "%,d distinct lines, %.0f characters each; %,d statements",
            lines.stream().distinct().count(),
            lines.stream().mapToInt(String::length).average().orElse(0),
            parse(parser)));
    Rounds.print(
        List.of(
            new Stage(
                "R0007-R0029 as java.util.regex over the line",
                lines.size(),
                () -> lines.forEach(patterns::found)),
            new Stage("parse", lines.size(), () -> parse(parser)),
            new Stage("parse, cached", lines.size(), () -> parse(cached)),
            new Stage("parse and derive", lines.size(), () -> derive(parser)),
            new Stage("parse and derive, cached", lines.size(), () -> derive(cached))));
  }

  private long parse(ShellParser used) {
    long statements = 0;
    for (String line : lines) {
      statements += used.parse(line).statements().size();
    }
    return statements;
  }

  private long derive(ShellParser used) {
    StatementDeriver deriver = new StatementDeriver(used);
    long derived = 0;
    for (Event command : commands) {
      derived += deriver.derive(command).events().size();
    }
    return derived;
  }

  private static void hostile() {
    List<HostileLines.Hostile> all = HostileLines.all();
    SigmaBench.heading(
        "(c) %,d lines written to cost time, processor time of the best run", all.size());
    ShellParser parser = new TolerantShellParser();
    double worst = 0;
    for (int pass = 0; pass < 2; pass++) { // the first warms up
      worst = 0;
      for (HostileLines.Hostile line : all) {
        double millis = millis(parser, line.text());
        worst = Math.max(worst, millis);
        if (pass == 1) {
          Output.line(
              String.format(
                  Locale.ROOT,
                  "%8.2f ms  %,9d characters  %s%s",
                  millis,
                  line.text().length(),
                  line.name(),
                  millis > LIMIT_MILLIS ? "  over the limit" : ""));
        }
      }
    }
    Output.line(String.format(Locale.ROOT, "worst line: %.2f ms", worst));
  }

  private static double millis(ShellParser parser, String line) {
    long best = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long start = Processor.nanos();
      parser.parse(line);
      best = Math.min(best, Processor.nanos() - start);
    }
    return best / 1e6;
  }
}
