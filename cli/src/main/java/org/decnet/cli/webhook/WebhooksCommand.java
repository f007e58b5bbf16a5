package org.decnet.cli.webhook;

import org.decnet.cli.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says who is told what happens; what exactly, its subcommands say. */
@Command(
    name = "webhooks",
    mixinStandardHelpOptions = true,
    description = "Say which programs, chats and people are told what happens.")
public final class WebhooksCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private WebhooksCommand() {}

  /** The command on a console. */
  public static CommandLine with(Console console) {
    return new CommandLine(new WebhooksCommand())
        .addSubcommand(new WebhookListCommand(console))
        .addSubcommand(new WebhookShowCommand(console))
        .addSubcommand(new WebhookAddCommand(console))
        .addSubcommand(new WebhookChangeCommand(console))
        .addSubcommand(WebhookSwitchCommand.enable(console))
        .addSubcommand(WebhookSwitchCommand.disable(console))
        .addSubcommand(new WebhookRemoveCommand(console))
        .addSubcommand(new WebhookRotateCommand(console))
        .addSubcommand(new WebhookTestCommand(console))
        .addSubcommand(new WebhookDeliveriesCommand(console))
        .addSubcommand(new WebhookRedeliverCommand(console));
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "Do what? list, show, add, change, enable, disable, remove, rotate, test, deliveries or"
              + " redeliver.");
    }
  }
}
