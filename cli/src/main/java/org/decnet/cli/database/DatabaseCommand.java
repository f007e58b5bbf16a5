package org.decnet.cli.database;

import org.decnet.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What concerns the database as such. */
@Command(
    name = "db",
    mixinStandardHelpOptions = true,
    description = "Say how large the database is, forget what is old, delete one address.",
    commandListHeading = "%nCommands:%n")
public final class DatabaseCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private DatabaseCommand() {}

  /** The command with its subcommands. */
  public static CommandLine with(Console console) {
    return new CommandLine(new DatabaseCommand())
        .addSubcommand("info", new DatabaseInfoCommand(console))
        .addSubcommand("vacuum", new DatabaseVacuumCommand(console))
        .addSubcommand("erase", new DatabaseEraseCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
