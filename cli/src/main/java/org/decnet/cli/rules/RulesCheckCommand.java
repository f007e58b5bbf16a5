package org.decnet.cli.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.EnvironmentOption;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Progress;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.VisibleText;
import org.decnet.server.node.Knowledge;
import org.decnet.sigma.SigmaProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether rules are sound. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check rule files, or the bundled rules, and say what is wrong and where.",
    footer = {"", "Exit code 3 if anything is wrong."})
final class RulesCheckCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final PipelineOption pipeline = new PipelineOption();
  @Mixin private final PlaceholdersOption placeholders = new PlaceholdersOption();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "Rule file or folder. Default: the bundled rules.")
  private @Nullable Path path;

  @Option(
      names = "--strict",
      description = "Count warnings, overdue reviews and faults that 'rules lint' finds as wrong.")
  private boolean strict;

  RulesCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    RuleCheck check;
    try (Progress progress = console.progress()) {
      check = check(progress);
    }
    double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    List<FileReport> rejected = check.reports().stream().filter(FileReport::rejected).toList();
    if (json.wanted()) {
      json(check, rejected, seconds);
    } else {
      text(check, rejected, seconds);
    }
    boolean found = !rejected.isEmpty() || (strict && !check.warnings().isEmpty());
    return found ? ExitCode.FINDING : ExitCode.OK;
  }

  private RuleCheck check(Progress progress) {
    RuleCheck check =
        new RuleCheck(
            LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC),
            progress,
            EnvironmentOption.settings(console)::catalog);
    if (path == null) {
      // The bundled rules load whole or not at all; a fault in them fails before this returns.
      check.reviews(Knowledge.load(EnvironmentOption.settings(console)).rules().rules());
    } else {
      check.files(RuleFiles.read(path), placeholders.placeholders(), pipeline.pipelines());
      if (strict) {
        check.lint();
      }
    }
    return check;
  }

  private void json(RuleCheck check, List<FileReport> rejected, double seconds) {
    rejected.forEach(report -> console.say(report.json("reasons", report.errors())));
    if (strict) {
      check.reports().stream()
          .filter(report -> !report.warnings().isEmpty())
          .forEach(report -> console.say(report.json("warnings", report.warnings())));
    }
    int files = check.reports().size();
    console.say(
        new JsonObject()
            .put("files", files)
            .put("loaded", files - rejected.size())
            .put("rejected", rejected.size())
            .put("seconds", seconds));
  }

  private void text(RuleCheck check, List<FileReport> rejected, double seconds) {
    check.errors().forEach(this::say);
    check.warnings().forEach(this::say);
    int files = check.reports().size();
    console.say(
        Show.counted(files, "file")
            + ", "
            + Show.count(files - rejected.size())
            + " loaded, "
            + Show.count(rejected.size())
            + " rejected; "
            + Show.counted(check.errors().size(), "error")
            + ", "
            + Show.counted(check.warnings().size(), "warning")
            + "; "
            + Show.seconds(seconds)
            + " seconds.");
  }

  private void say(SigmaProblem problem) {
    console.say(VisibleText.of(problem.describe()));
  }
}
