package org.decnet.cli.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.VisibleText;
import org.decnet.engine.tag.RuleSource;
import org.decnet.sigma.Document;
import org.decnet.sigma.ParseResult;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.SigmaProblem;
import org.decnet.sigma.lint.check.LintFinding;
import org.decnet.sigma.lint.check.LintSeverity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is legal in rules but surely not meant. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Find what is legal in rule files but surely not meant.",
    footer = {"", "Exit code 3 if anything is found."})
final class RulesLintCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();

  @Parameters(paramLabel = "PATH", description = "Rule file or folder.")
  private Path path = Path.of("");

  RulesLintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Document> documents = new ArrayList<>();
    List<LintFinding> findings = new ArrayList<>();
    for (RuleSource source : RuleFiles.read(path)) {
      ParseResult result = new RuleParser().parse(source.path(), source.yaml());
      documents.addAll(result.documents());
      result.problems().stream()
          .filter(SigmaProblem::isError)
          .map(RulesLintCommand::unreadable)
          .forEach(findings::add);
    }
    findings.addAll(Lint.of(documents));
    findings.sort(Comparator.comparing(LintFinding::path).thenComparingInt(LintFinding::line));
    show(documents.size(), findings);
    return findings.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
  }

  private static LintFinding unreadable(SigmaProblem problem) {
    return new LintFinding(
        "error",
        LintSeverity.FAULT,
        problem.path(),
        problem.line(),
        problem.column(),
        problem.rule(),
        problem.field(),
        problem.message(),
        "mend it: the file does not load");
  }

  private void show(int documents, List<LintFinding> findings) {
    for (LintFinding finding : findings) {
      if (json.wanted()) {
        console.say(json(finding));
      } else {
        console.say(VisibleText.of(finding.describe()));
      }
    }
    if (json.wanted()) {
      console.say(new JsonObject().put("documents", documents).put("findings", findings.size()));
    } else {
      String text = Show.counted(documents, "document") + " read, ";
      console.say(text + Show.counted(findings.size(), "finding") + ".");
    }
  }

  private static JsonObject json(LintFinding finding) {
    return new JsonObject()
        .put("check", finding.check())
        .put("severity", finding.severity().word())
        .put("path", finding.path())
        .put("line", finding.line())
        .put("column", finding.column())
        .put("rule", finding.rule())
        .put("field", finding.field())
        .put("message", finding.message())
        .put("advice", finding.advice());
  }
}
