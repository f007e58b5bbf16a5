package org.decnet.cli.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.decnet.attack.AttackCatalogs;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.decnet.model.error.Problem;
import org.decnet.server.node.Knowledge;
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

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "Rule file or folder. Default: the bundled rules.")
  private @Nullable Path path;

  @Option(names = "--strict", description = "Count warnings and overdue reviews as wrong.")
  private boolean strict;

  RulesCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Report report = path == null ? bundled() : files(path);
    if (json.wanted()) {
      console.say(report.json());
    } else {
      report.errors().forEach(error -> console.say("error: " + VisibleText.of(error)));
      report.warnings().forEach(warning -> console.say("warning: " + VisibleText.of(warning)));
      console.say(
          Show.counted(report.rules(), "rule")
              + " loaded, "
              + Show.counted(report.errors().size(), "error")
              + ", "
              + Show.counted(report.warnings().size(), "warning")
              + ".");
    }
    boolean found = !report.errors().isEmpty() || (strict && !report.warnings().isEmpty());
    return found ? ExitCode.FINDING : ExitCode.OK;
  }

  // The bundled rules load whole or not at all; a fault in them fails before this returns.
  private Report bundled() {
    List<PackRule> rules = Knowledge.load().rules().rules();
    return new Report(rules.size(), List.of(), overdue(rules));
  }

  private Report files(Path folder) {
    List<RuleSource> sources = RuleFiles.read(folder);
    RulePackLoader.Loaded loaded = new RulePackLoader(new AttackCatalogs().load()).load(sources);
    List<String> warnings = new ArrayList<>(texts(loaded.warnings()));
    warnings.addAll(overdue(loaded.pack().rules()));
    return new Report(loaded.pack().rules().size(), texts(loaded.problems()), warnings);
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(Problem::describe).toList();
  }

  private List<String> overdue(List<PackRule> rules) {
    LocalDate today = LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
    List<String> overdue = new ArrayList<>();
    for (PackRule rule : rules) {
      LocalDate due = rule.nextReview();
      if (due != null && due.isBefore(today)) {
        overdue.add(rule.sigma().path() + ": rule " + rule.id() + ": review was due on " + due);
      }
    }
    return overdue;
  }

  /** What the check found. */
  private record Report(int rules, List<String> errors, List<String> warnings) {
    JsonObject json() {
      return new JsonObject().put("rules", rules).put("errors", errors).put("warnings", warnings);
    }
  }
}
