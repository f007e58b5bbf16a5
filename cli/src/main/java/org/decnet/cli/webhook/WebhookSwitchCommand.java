package org.decnet.cli.webhook;

import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.server.webhook.subscribe.WebhookRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Enables or disables a subscription. */
@Command
final class WebhookSwitchCommand extends WebhookCall {
  private final boolean enabled;

  @Parameters(paramLabel = "WEBHOOK", description = "Name or UUID.")
  private String webhook = "";

  private WebhookSwitchCommand(Console console, boolean enabled) {
    super(console);
    this.enabled = enabled;
  }

  static CommandLine enable(Console console) {
    return named(console, true, "enable", "Send to a webhook again. This forgives its failures.");
  }

  static CommandLine disable(Console console) {
    return named(console, false, "disable", "Send nothing to a webhook, nor keep anything for it.");
  }

  private static CommandLine named(
      Console console, boolean enabled, String name, String description) {
    CommandLine command = new CommandLine(new WebhookSwitchCommand(console, enabled));
    command.getCommandSpec().name(name).usageMessage().description(description);
    return command;
  }

  @Override
  int run(WebhookRun run) {
    WebhookRequest request = new WebhookRequest(null, null, null, null, null, null, enabled, null);
    WebhookView.print(
        console(),
        wantsJson(),
        run.subscriptions().change(run.meant(webhook).uuid(), request, run.trail()));
    return ExitCode.OK;
  }
}
