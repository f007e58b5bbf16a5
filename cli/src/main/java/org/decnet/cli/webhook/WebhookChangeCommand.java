package org.decnet.cli.webhook;

import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a subscription. */
@Command(
    name = "change",
    description = "Change a webhook. What is not named stays; events and topics are replaced.")
final class WebhookChangeCommand extends WebhookCall {
  @Mixin private final WebhookWords words = new WebhookWords();

  @Parameters(paramLabel = "WEBHOOK", description = "Name or UUID.")
  private String webhook = "";

  @Option(names = "--name", paramLabel = "NAME", description = "Another name.")
  private @Nullable String name;

  WebhookChangeCommand(Console console) {
    super(console);
  }

  @Override
  int run(WebhookRun run) {
    Webhook old = run.meant(webhook);
    WebhookView.print(
        console(),
        wantsJson(),
        run.subscriptions().change(old.uuid(), words.request(console(), name, null), run.trail()));
    return ExitCode.OK;
  }
}
