package org.decnet.cli.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Progress;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.VisibleText;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.json.JsonRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether rules fire on the events that were recorded for them. */
@Command(
    name = "regression",
    mixinStandardHelpOptions = true,
    description = {
      "Run recorded cases in the layout of SigmaHQ's regression data: does each rule fire on the",
      "events recorded for it, and do rules about other logs?"
    },
    footer = {"", "Exit code 3 if a case fails."})
final class RulesRegressionCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final PipelineOption pipeline = new PipelineOption();

  @Parameters(paramLabel = "DIR", description = "Folder with info.yml files and their events.")
  private Path folder = Path.of("");

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      required = true,
      description = "Rule file or folder.")
  private Path rules = Path.of("");

  RulesRegressionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<RegressionCase> cases = RegressionCases.find(folder);
    Totals totals = new Totals();
    try (Progress progress = console.progress()) {
      Regression regression = new Regression(rules(progress));
      for (RegressionCase one : cases) {
        Regression.Result result = regression.run(one);
        totals.add(result);
        if (!result.passed() || !result.crossMatches().isEmpty()) {
          progress.clear();
          report(result);
        }
        progress.show(() -> totals.cases + " of " + cases.size() + " cases");
      }
    }
    console.say(json.wanted() ? totals.json().toString() : totals.text());
    return totals.failed() == 0 ? ExitCode.OK : ExitCode.FINDING;
  }

  private JsonRules rules(Progress progress) {
    List<ParsedFile> files = ParsedFile.parse(RuleFiles.read(rules), new RuleParser(), progress);
    return JsonRules.compile(ParsedFile.rules(files), pipeline.pipelines("evtx"));
  }

  private void report(Regression.Result result) {
    for (Regression.Outcome outcome : result.outcomes()) {
      if (!result.one().passes(outcome.fired())) {
        reportFailure(result.one(), outcome);
      }
    }
    result.crossMatches().forEach(match -> reportCrossMatch(result.one(), match));
  }

  private void reportFailure(RegressionCase one, Regression.Outcome outcome) {
    if (json.wanted()) {
      console.say(
          new JsonObject()
              .put("case", one.name())
              .put("rule", outcome.rule())
              .put("passed", false)
              .put("expected", one.matches())
              .put("fired", outcome.fired())
              .put("reasons", outcome.reason().lines().map(String::strip).toList()));
      return;
    }
    console.say(
        "failed: "
            + VisibleText.of(one.name())
            + ": "
            + VisibleText.of(outcome.rule())
            + " fired on "
            + Show.counted(outcome.fired(), "event")
            + ", expected "
            + one.matches());
    outcome.reason().lines().forEach(line -> console.say("  " + VisibleText.of(line)));
  }

  private void reportCrossMatch(RegressionCase one, Regression.CrossMatch match) {
    String source = match.source() == null ? null : match.source().title();
    if (json.wanted()) {
      console.say(
          new JsonObject()
              .put("case", one.name())
              .put("cross_match", match.rule().ruleId())
              .put("title", match.rule().title())
              .put("logsource", match.rule().logsource().describe())
              .put("event_logsource", source)
              .put("file", match.rule().path()));
      return;
    }
    console.say(
        "cross match: "
            + VisibleText.of(one.name())
            + " is "
            + (source == null ? "of unknown logs" : source)
            + "; "
            + VisibleText.of(match.rule().title())
            + " is about "
            + VisibleText.of(match.rule().logsource().describe()));
  }

  /** Counts results. */
  private static final class Totals {
    private long cases;
    private long passed;
    private long crossMatches;

    void add(Regression.Result result) {
      cases++;
      passed += result.passed() ? 1 : 0;
      crossMatches += result.crossMatches().size();
    }

    long failed() {
      return cases - passed;
    }

    JsonObject json() {
      return new JsonObject()
          .put("cases", cases)
          .put("passed", passed)
          .put("failed", failed())
          .put("cross_matches", crossMatches);
    }

    String text() {
      return Show.counted(cases, "case")
          + ", "
          + passed
          + " passed, "
          + failed()
          + " failed; "
          + Show.counted(crossMatches, "rule")
          + " about other logs would have fired.";
    }
  }
}
