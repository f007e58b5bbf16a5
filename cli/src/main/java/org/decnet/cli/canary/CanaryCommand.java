package org.decnet.cli.canary;

import org.decnet.cli.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plants tokens; what exactly, its subcommands say. */
@Command(mixinStandardHelpOptions = true)
public final class CanaryCommand implements Runnable {
  private final String question;
  @Spec private @Nullable CommandSpec spec;

  private CanaryCommand(String question) {
    this.question = question;
  }

  /** The command on a console. */
  public static CommandLine with(Console console) {
    CommandLine token =
        group("token", "Make, list and revoke tokens.", "add, list or revoke")
            .addSubcommand(new TokenAddCommand(console))
            .addSubcommand(new TokenListCommand(console))
            .addSubcommand(new TokenRevokeCommand(console));
    return group("canary", "Plant tokens that tell when they are used.", "token")
        .addSubcommand(token);
  }

  private static CommandLine group(String name, String description, String words) {
    CommandLine group = new CommandLine(new CanaryCommand("Do what? " + words + "."));
    group.getCommandSpec().name(name).usageMessage().description(description);
    return group;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), question);
    }
  }
}
