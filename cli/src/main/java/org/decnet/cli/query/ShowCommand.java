package org.decnet.cli.query;

import org.decnet.cli.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows one thing; what, its subcommands say. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Show one attacker, session, identity or campaign with techniques and evidence.")
public final class ShowCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private ShowCommand() {}

  /** The command with its subcommands. */
  public static CommandLine with(Console console) {
    return new CommandLine(new ShowCommand())
        .addSubcommand(new ShowAttackerCommand(console))
        .addSubcommand(new ShowSessionCommand(console))
        .addSubcommand(new ShowIdentityCommand(console))
        .addSubcommand(new ShowCampaignCommand(console));
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "Show what? An attacker, a session, an identity or a campaign.");
    }
  }
}
