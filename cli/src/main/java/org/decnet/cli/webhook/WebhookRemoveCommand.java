package org.decnet.cli.webhook;

import org.decnet.cli.console.Consent;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.text.JsonObject;
import org.decnet.model.webhook.Webhook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes a subscription. */
@Command(name = "remove", description = "Remove a webhook and what waits for it.")
final class WebhookRemoveCommand extends WebhookCall {
  @Parameters(paramLabel = "WEBHOOK", description = "Name or UUID.")
  private String webhook = "";

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  WebhookRemoveCommand(Console console) {
    super(console);
  }

  @Override
  int run(WebhookRun run) {
    Webhook old = run.meant(webhook);
    if (!yes && !Consent.to(console(), "Remove " + old.name() + " and what waits for it?")) {
      console().remark("Nothing was removed");
      return ExitCode.FAILURE;
    }
    run.subscriptions().remove(old.uuid(), run.trail());
    if (wantsJson()) {
      console().say(new JsonObject().put("uuid", old.uuid()).put("removed", true));
    } else {
      console().say("Removed.");
    }
    return ExitCode.OK;
  }
}
