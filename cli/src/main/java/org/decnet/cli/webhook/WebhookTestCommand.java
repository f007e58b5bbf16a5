package org.decnet.cli.webhook;

import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.text.JsonObject;
import org.decnet.server.webhook.SendResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sends a test. */
@Command(
    name = "test",
    description = "Send an event that tells nothing, from here, and wait for the answer.")
final class WebhookTestCommand extends WebhookCall {
  @Parameters(paramLabel = "WEBHOOK", description = "Name or UUID.")
  private String webhook = "";

  WebhookTestCommand(Console console) {
    super(console);
  }

  @Override
  int run(WebhookRun run) {
    SendResult result = run.subscriptions().test(run.meant(webhook).uuid(), run.trail());
    String error = result.error();
    if (wantsJson()) {
      console()
          .say(
              new JsonObject()
                  .put("delivered", result.delivered())
                  .put("status_code", result.status())
                  .put("error", error));
    } else if (error == null) {
      console().say("Delivered; the answer was " + result.status() + ".");
    } else {
      console().remark(error);
    }
    return result.delivered() ? ExitCode.OK : ExitCode.FAILURE;
  }
}
