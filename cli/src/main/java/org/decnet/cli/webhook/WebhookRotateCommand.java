package org.decnet.cli.webhook;

import java.util.UUID;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.server.webhook.subscribe.Subscriptions.Rotated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a new secret. */
@Command(
    name = "rotate",
    description = "Make a new secret, shown only now. The old one holds for 24 hours.")
final class WebhookRotateCommand extends WebhookCall {
  @Parameters(paramLabel = "WEBHOOK", description = "Name or UUID.")
  private String webhook = "";

  WebhookRotateCommand(Console console) {
    super(console);
  }

  @Override
  int run(WebhookRun run) {
    UUID uuid = run.meant(webhook).uuid();
    Rotated rotated = run.subscriptions().rotate(uuid, run.trail());
    if (wantsJson()) {
      console()
          .say(
              new JsonObject()
                  .put("uuid", uuid)
                  .put("secret", rotated.secret())
                  .put("old_valid_until", rotated.oldValidUntil()));
    } else {
      new Facts()
          .add("Secret", rotated.secret())
          .add("Old one until", Show.time(rotated.oldValidUntil()))
          .lines()
          .forEach(console()::say);
    }
    return ExitCode.OK;
  }
}
