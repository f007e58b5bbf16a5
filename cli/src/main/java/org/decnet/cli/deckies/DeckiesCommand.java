package org.decnet.cli.deckies;

import org.decnet.cli.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what decoys there shall be; what exactly, its subcommands say. */
@Command(
    name = "deckies",
    mixinStandardHelpOptions = true,
    description = {
      "Say which decoys there shall be. They run in 'decnet up', or in 'decnet worker"
          + " orchestrator',",
      "which does within seconds what these commands ask for."
    })
public final class DeckiesCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private DeckiesCommand() {}

  /** The command on a console. */
  public static CommandLine with(Console console) {
    return new CommandLine(new DeckiesCommand())
        .addSubcommand(new DeckyListCommand(console))
        .addSubcommand(new DeckyAddCommand(console))
        .addSubcommand(new DeckyRemoveCommand(console))
        .addSubcommand(new DeckyStartCommand(console))
        .addSubcommand(new DeckyStopCommand(console))
        .addSubcommand(new DeckyMutateCommand(console));
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "Do what? list, add, remove, start, stop or mutate.");
    }
  }
}
