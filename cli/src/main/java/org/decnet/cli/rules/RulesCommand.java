package org.decnet.cli.rules;

import org.decnet.cli.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about rules; what, its subcommands say. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "List, check, lint, test, explain and switch rules, and see which fire.")
public final class RulesCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private RulesCommand() {}

  /** The command with its subcommands. */
  public static CommandLine with(Console console) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesListCommand(console))
        .addSubcommand(new RulesCheckCommand(console))
        .addSubcommand(new RulesLintCommand(console))
        .addSubcommand(new RulesTestCommand(console))
        .addSubcommand(new RulesCoverageCommand(console))
        .addSubcommand(new RulesRegressionCommand(console))
        .addSubcommand(new RulesStateCommand(console))
        .addSubcommand(new RulesExplainCommand(console));
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "What about the rules? list, check, lint, test, coverage, regression, explain or state.");
    }
  }
}
