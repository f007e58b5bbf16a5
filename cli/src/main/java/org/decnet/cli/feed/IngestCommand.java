package org.decnet.cli.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.console.StopSignal;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.RulesOption;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.Progress;
import org.decnet.cli.text.Show;
import org.decnet.ingest.IngestReport;
import org.decnet.ingest.ReadingOptions;
import org.decnet.server.node.NodeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads sensor logs into the store. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Read sensor logs, tag what happened, and store it.",
      "",
      "Reading the same log again adds nothing."
    },
    footer = {
      "",
      "Malformed lines are counted and kept in the data folder; they are no failure.",
      "Files in folders that are no logs are left out and counted.",
      "Exit code 1 if a file was missing, unreadable or damaged, if a file that you named is of no",
      "known format, or if no log was found; everything else is stored nevertheless."
    })
public final class IngestCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";
  private static final int MOST_NAMES = 20;

  private final Console console;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Log files, plain, .gz, .zst or .bz2, folders of them, or patterns such as"
              + " '/data/*/log/*.json*'; - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--follow",
      description = "Go on reading what is written to the files, until Ctrl-C or SIGTERM.")
  private boolean follow;

  @Mixin private final ReadingOption options = new ReadingOption();

  @Option(names = "--dry-run", description = "Read and tag, but store nothing.")
  private boolean dryRun;

  private @Nullable StopSignal stop;
  private ReadingOptions wanted = ReadingOptions.NONE;

  /** The command on a console. */
  public IngestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    refuseContradictions();
    wanted = options.read(this::usage);
    if (!follow) {
      return ingest();
    }
    // Held until all is written and told: once told to stop, the process ends when this is closed.
    try (StopSignal listening = StopSignal.listen(console)) {
      stop = listening;
      return ingest();
    }
  }

  private int ingest() {
    IngestResult result = dryRun ? preview() : store();
    if (json.wanted()) {
      console.say(result.json());
    } else {
      result.facts().lines().forEach(console::say);
      if (!result.read().formats().isEmpty()) {
        console.say("");
        console.say(FormatTable.of(result));
      }
    }
    tellMalformed(result.read());
    tellUnknown(result.read());
    if (result.read().foundNoLog()) {
      console.remark("None of the files found is a log of a known format");
    }
    return result.read().hasFileProblems() || result.read().foundNoLog()
        ? ExitCode.FAILURE
        : ExitCode.OK;
  }

  private IngestResult preview() {
    try (Progress progress = console.progress()) {
      return Feed.preview(
          settings(), console.clock(), new IngestProgress(console, progress), wanted, this::read);
    }
  }

  private IngestResult store() {
    try (Progress progress = console.progress()) {
      return Feed.store(
          settings(),
          console.environment(),
          console.clock(),
          new IngestProgress(console, progress),
          wanted,
          this::read);
    }
  }

  private NodeSettings settings() {
    return rules.settings(data, console);
  }

  private IngestReport read(Feed.Reading reading) {
    if (stop != null) {
      return reading.follow(files(), stop);
    }
    return paths.equals(List.of(STANDARD_INPUT))
        ? reading.stream(console.in(), STANDARD_INPUT)
        : reading.files(files());
  }

  private List<Path> files() {
    return paths.stream().map(Path::of).toList();
  }

  private void refuseContradictions() {
    if (paths.contains(STANDARD_INPUT) && (paths.size() > 1 || follow)) {
      throw usage("- stands alone: standard input is neither mixed with files nor followed");
    }
    if (follow && dryRun) {
      throw usage("--follow and --dry-run exclude each other");
    }
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification");
    }
    return new ParameterException(spec.commandLine(), message);
  }

  private void tellUnknown(IngestReport read) {
    tellNames("Unknown ids", read.unknownIds());
    tellNames("Unknown members", read.unknownMembers());
    tellNames("Unreadable values of", read.unreadableFields());
  }

  private void tellNames(String what, Map<String, Long> names) {
    if (!names.isEmpty()) {
      console.remark(
          what
              + ": "
              + names.entrySet().stream()
                  .limit(MOST_NAMES)
                  .map(name -> name.getKey() + " (" + Show.count(name.getValue()) + ")")
                  .collect(Collectors.joining(", "))
              + (names.size() > MOST_NAMES ? " and others" : ""));
    }
  }

  private void tellMalformed(IngestReport read) {
    if (read.malformed() > 0) {
      console.remark(
          Show.counted(read.malformed(), "malformed line")
              + (dryRun ? "" : " kept in " + data.folder(console).resolve("dead-letters"))
              + (read.lineProblems().isEmpty()
                  ? ""
                  : "; the first: " + read.lineProblems().getFirst().describe()));
    }
  }
}
