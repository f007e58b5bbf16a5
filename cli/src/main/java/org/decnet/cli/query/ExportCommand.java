package org.decnet.cli.query;

import org.decnet.cli.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes files for other tools; about what, its subcommands say. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write a file for other tools, about everything or about one thing.")
public final class ExportCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private ExportCommand() {}

  /** The command with its subcommands. */
  public static CommandLine with(Console console) {
    return new CommandLine(new ExportCommand())
        .addSubcommand(new ExportFleetCommand(console))
        .addSubcommand(new ExportAttackerCommand(console))
        .addSubcommand(new ExportEventsCommand(console))
        .addSubcommand(new ExportFindingsCommand(console))
        .addSubcommand(new ExportIdentityCommand(console))
        .addSubcommand(new ExportCampaignCommand(console))
        .addSubcommand(new ExportSessionCommand(console));
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "Export what? fleet, attacker, identity, campaign or session.");
    }
  }
}
