package org.decnet.cli.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.EnvironmentOption;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.cases.RuleCase;
import org.decnet.engine.cases.RuleCaseReader;
import org.decnet.engine.cases.RuleCaseRunner;
import org.decnet.engine.cases.RuleCases;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.model.error.Problem;
import org.decnet.server.node.Knowledge;
import org.decnet.server.node.RuleCaseFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Whether rules do what their cases demand. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Run the cases that each rule must and must not match.",
    footer = {"", "Exit code 3 if a case fails or a file is faulty."})
final class RulesTestCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "Folder of rules with their .cases.yml files. Default: the bundled rules.")
  private @Nullable Path path;

  RulesTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Outcome outcome = path == null ? bundled() : folder(path);
    if (json.wanted()) {
      console.say(outcome.json());
    } else {
      outcome.failures().forEach(failure -> console.say("failed: " + VisibleText.of(failure)));
      console.say(
          Show.counted(outcome.rules(), "rule")
              + ", "
              + Show.counted(outcome.cases(), "case")
              + ", "
              + Show.counted(outcome.failures().size(), "failure")
              + ".");
    }
    return outcome.failures().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
  }

  private Outcome bundled() {
    RulePack pack = Knowledge.load(EnvironmentOption.settings(console)).rules();
    Set<String> files = new LinkedHashSet<>();
    for (PackRule rule : pack.rules()) {
      files.add(RuleCaseFiles.beside(rule.sigma().path()));
    }
    Outcome outcome = new Outcome(pack);
    files.forEach(file -> outcome.run(file, RuleCaseFiles.ofPack(file)));
    return outcome;
  }

  private Outcome folder(Path folder) {
    RulePackLoader.Loaded loaded =
        new RulePackLoader(EnvironmentOption.settings(console).catalog())
            .load(RuleFiles.read(folder));
    Outcome outcome = new Outcome(loaded.pack());
    loaded.problems().forEach(outcome::fail);
    for (Path file : RuleFiles.cases(folder)) {
      outcome.run(file.toString(), RuleFiles.text(file));
    }
    return outcome;
  }

  /** What running the cases of a pack gave. */
  private static final class Outcome {
    private final RulePack pack;
    private final RuleCaseRunner runner;
    private final Set<String> rules = new LinkedHashSet<>();
    private final List<String> failures = new ArrayList<>();
    private long cases;

    Outcome(RulePack pack) {
      this.pack = pack;
      this.runner = new RuleCaseRunner(pack);
    }

    void run(String file, String yaml) {
      RuleCaseReader.Read read = RuleCaseReader.read(file, yaml);
      read.problems().forEach(this::fail);
      for (RuleCases rule : read.rules()) {
        if (pack.rule(rule.rule()).isEmpty()) {
          failures.add(file + ": there is no rule " + rule.rule());
        } else {
          rules.add(rule.rule().value());
          rule.cases().forEach(this::run);
        }
      }
    }

    private void run(RuleCase one) {
      cases++;
      RuleCaseRunner.Verdict verdict = runner.run(one);
      if (!verdict.passed()) {
        failures.add(verdict.message());
      }
    }

    void fail(Problem problem) {
      failures.add(problem.describe());
    }

    int rules() {
      return rules.size();
    }

    long cases() {
      return cases;
    }

    List<String> failures() {
      return failures;
    }

    JsonObject json() {
      return new JsonObject().put("rules", rules()).put("cases", cases).put("failures", failures);
    }
  }
}
