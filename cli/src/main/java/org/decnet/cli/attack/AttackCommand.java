package org.decnet.cli.attack;

import org.decnet.cli.console.Console;
import org.decnet.cli.role.NodeRole;
import org.decnet.cli.role.RefusedCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about ATT&amp;CK releases; what, its subcommands say. */
@Command(
    name = "attack",
    mixinStandardHelpOptions = true,
    description = "Look things up in ATT&CK releases, compare them, import newer ones.")
public final class AttackCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private AttackCommand() {}

  /** The command with its subcommands. */
  public static CommandLine with(Console console, NodeRole role) {
    return new CommandLine(new AttackCommand())
        .addSubcommand(new AttackNamesCommand(console))
        .addSubcommand(new AttackShowCommand(console))
        .addSubcommand(new AttackGroupsCommand(console))
        .addSubcommand(new AttackDiffCommand(console))
        .addSubcommand("import", importing(console, role))
        .addSubcommand(new AttackCompactCommand(console));
  }

  private static Object importing(Console console, NodeRole role) {
    return role.allows("attack import")
        ? new AttackImportCommand(console)
        : new RefusedCommand("attack import");
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "What about ATT&CK? names, show, groups, diff, import or compact.");
    }
  }
}
