package org.decnet.cli.score;

import org.decnet.cli.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How good tags are; against what, its subcommands say. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Measure how good tags are, on labelled data. Stores nothing.")
public final class ScoreCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private ScoreCommand() {}

  /** The command with its subcommands. */
  public static CommandLine with(Console console) {
    return new CommandLine(new ScoreCommand())
        .addSubcommand(new ScoreLogprecisCommand(console))
        .addSubcommand(new ScoreAtomicCommand(console))
        .addSubcommand(new ScoreCasesCommand(console))
        .addSubcommand(new ScoreCommandsCommand(console));
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "Measure on what? logprecis, atomic, cases or commands.");
    }
  }
}
