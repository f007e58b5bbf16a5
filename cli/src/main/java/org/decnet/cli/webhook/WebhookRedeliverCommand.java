package org.decnet.cli.webhook;

import java.util.UUID;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.model.webhook.WebhookDelivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sends an event once more. */
@Command(
    name = "redeliver",
    description = {
      "Send an event once more, whether it arrived or was given up. The worker 'webhook' sends it;",
      "'decnet up' runs that."
    })
final class WebhookRedeliverCommand extends WebhookCall {
  @Parameters(
      paramLabel = "DELIVERY",
      description = "Which one, as 'decnet webhooks deliveries' says.")
  private UUID delivery = new UUID(0, 0);

  WebhookRedeliverCommand(Console console) {
    super(console);
  }

  @Override
  int run(WebhookRun run) {
    WebhookDelivery waiting = run.subscriptions().replay(delivery, run.trail());
    if (wantsJson()) {
      console().say(DeliveryView.json(waiting));
    } else {
      console().say("It waits to be sent.");
    }
    return ExitCode.OK;
  }
}
