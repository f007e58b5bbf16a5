package org.decnet.cli.webhook;

import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one subscription. */
@Command(name = "show", description = "Show one webhook and how it fares.")
final class WebhookShowCommand extends WebhookCall {
  @Parameters(paramLabel = "WEBHOOK", description = "Name or UUID.")
  private String webhook = "";

  WebhookShowCommand(Console console) {
    super(console);
  }

  @Override
  int run(WebhookRun run) {
    WebhookView.print(console(), wantsJson(), run.meant(webhook));
    return ExitCode.OK;
  }
}
