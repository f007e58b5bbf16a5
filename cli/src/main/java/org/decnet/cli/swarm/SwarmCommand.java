package org.decnet.cli.swarm;

import org.decnet.cli.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gives orders to remote hosts; what exactly, its subcommands say. */
@Command(
    name = "swarm",
    mixinStandardHelpOptions = true,
    description = {
      "Tell how remote hosts with decoys are, and give them orders. Each runs 'decnet agent'; how it",
      "is enrolled stands in docs/agents.md."
    })
public final class SwarmCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private SwarmCommand() {}

  /** The command on a console. */
  public static CommandLine with(Console console) {
    return new CommandLine(new SwarmCommand())
        .addSubcommand(new SwarmListCommand(console))
        .addSubcommand(new SwarmStatusCommand(console))
        .addSubcommand(new SwarmDeployCommand(console))
        .addSubcommand(new SwarmTeardownCommand(console))
        .addSubcommand(new SwarmMutateCommand(console))
        .addSubcommand(new SwarmSelfDestructCommand(console));
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "Do what? list, status, deploy, teardown, mutate or self-destruct.");
    }
  }
}
