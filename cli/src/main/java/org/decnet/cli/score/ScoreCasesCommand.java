package org.decnet.cli.score;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.EnvironmentOption;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.rules.RuleFiles;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.cases.RuleCaseReader;
import org.decnet.engine.score.CaseScore;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rules held against the cases that lie beside them. */
@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    description = {
      "Hold rules against the cases that lie beside them: precision and recall of each rule.",
      "",
      "A case speaks of its own rule only. How often a rule fires on cases of others is shown apart"
          + " and judged by nobody but you."
    },
    footer = {"", "Exit code 1 if a rule or a case file is faulty."})
final class ScoreCasesCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();

  @Option(names = "--crossings", description = "List each case on which another rule fires.")
  private boolean crossings;

  @Parameters(paramLabel = "PATH", description = "Folder of rules with their .cases.yml files.")
  private Path path = Path.of("");

  ScoreCasesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RulePackLoader.Loaded loaded =
        new RulePackLoader(EnvironmentOption.settings(console).catalog())
            .load(RuleFiles.read(path));
    refuse(loaded.problems());
    CaseScore score = new CaseScore(loaded.pack());
    for (Path file : RuleFiles.cases(path)) {
      RuleCaseReader.Read read = RuleCaseReader.read(file.toString(), RuleFiles.text(file));
      refuse(read.problems());
      read.rules().forEach(score::add);
    }
    print(new Report(console, json.wanted()), score);
    return ExitCode.OK;
  }

  private static void refuse(java.util.List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new DecnetException(
          ErrorCode.BAD_RULE,
          "Rules or cases are faulty",
          problems.stream().map(Problem::describe).toList());
    }
  }

  private void print(Report report, CaseScore score) {
    Table table =
        new Table(
            Table.left("rule"),
            Table.right("must match"),
            Table.right("must not"),
            Table.right("precision"),
            Table.right("recall"),
            Table.right("on others"));
    Totals totals = new Totals();
    for (CaseScore.RuleFigures rule : score.rules()) {
      totals.add(rule);
      table.row(
          rule.rule().value(),
          Show.count(rule.mustMatch()),
          Show.count(rule.mustNot()),
          shown(rule.precision()),
          shown(rule.recall()),
          Show.count(rule.crossed()));
      report.object(object(rule));
    }
    report.table(table);
    if (crossings) {
      report.heading("Rules that fire on cases of others");
      score.crossings().forEach(crossing -> crossing(report, crossing));
    }
    totals.print(report);
  }

  private static void crossing(Report report, CaseScore.Crossing crossing) {
    String label = crossing.one().label();
    report.line(
        "  "
            + crossing.rule()
            + " on a case of "
            + crossing.one().rule()
            + ": "
            + VisibleText.of(label));
    report.object(
        new JsonObject()
            .put("kind", "crossing")
            .put("rule", crossing.rule())
            .put("case_of", crossing.one().rule())
            .put("input", label));
  }

  private static JsonObject object(CaseScore.RuleFigures rule) {
    return new JsonObject()
        .put("kind", "rule")
        .put("rule", rule.rule())
        .put("must_match", rule.mustMatch())
        .put("found", rule.found())
        .put("must_not", rule.mustNot())
        .put("wrong", rule.wrong())
        .put("precision", number(rule.precision()))
        .put("recall", number(rule.recall()))
        .put("on_others", rule.crossed());
  }

  private static String shown(OptionalDouble share) {
    return share.isEmpty() ? "no data" : Figures.text(share.getAsDouble());
  }

  private static @Nullable Double number(OptionalDouble share) {
    return share.isEmpty() ? null : Figures.share(share.getAsDouble());
  }

  /** Sums over rules. */
  private static final class Totals {
    private long rules;
    private long cases;
    private long failed;
    private long noData;

    void add(CaseScore.RuleFigures rule) {
      rules++;
      cases += rule.mustMatch() + rule.mustNot();
      failed += rule.mustMatch() - rule.found() + rule.wrong();
      noData += rule.precision().isEmpty() ? 1 : 0;
    }

    void print(Report report) {
      report.line("");
      report.line(
          Show.counted(rules, "rule")
              + ", "
              + Show.counted(cases, "case")
              + ", "
              + Show.count(failed)
              + " failed; no data for "
              + Show.counted(noData, "rule")
              + ".");
      report.object(
          new JsonObject()
              .put("rules", rules)
              .put("cases", cases)
              .put("failed", failed)
              .put("rules_without_data", noData));
    }
  }
}
