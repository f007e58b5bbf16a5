package org.decnet.cli.cluster;

import org.decnet.cli.console.Console;
import org.decnet.model.cluster.ClusterLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Decides about identities or campaigns; what, its subcommands say. */
@Command(mixinStandardHelpOptions = true)
public final class DecisionsCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private DecisionsCommand() {}

  /** The command about identities. */
  public static CommandLine identity(Console console) {
    return with(console, ClusterLevel.IDENTITY, "Decide which addresses are one operator.");
  }

  /** The command about campaigns. */
  public static CommandLine campaign(Console console) {
    return with(console, ClusterLevel.CAMPAIGN, "Decide which identities are one operation.");
  }

  private static CommandLine with(Console console, ClusterLevel level, String description) {
    CommandLine command =
        new CommandLine(new DecisionsCommand())
            .addSubcommand(new MergeCommand(console, level))
            .addSubcommand(new SplitCommand(console, level))
            .addSubcommand(new LockCommand(console, level))
            .addSubcommand(new UnlockCommand(console, level))
            .addSubcommand(new UnmergeCommand(console, level));
    command.getCommandSpec().name(level.word()).usageMessage().description(description);
    return command;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "Decide what? merge, split, lock, unlock or unmerge.");
    }
  }
}
