package org.decnet.cli.webhook;

import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.server.webhook.subscribe.Subscriptions.Added;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a subscription. */
@Command(
    name = "add",
    description = {
      "Tell somebody what happens, from now on. The secret that requests are signed with is shown"
          + " only now.",
      "",
      "Example: decnet webhooks add siem --url https://siem.example/in --event TtpTagged"
    })
final class WebhookAddCommand extends WebhookCall {
  @Mixin private final WebhookWords words = new WebhookWords();

  @Parameters(paramLabel = "NAME", description = "1 to 64 characters that no other webhook has.")
  private String name = "";

  @Option(names = "--disabled", description = "Send nothing yet.")
  private boolean disabled;

  WebhookAddCommand(Console console) {
    super(console);
  }

  @Override
  int run(WebhookRun run) {
    Added added = run.subscriptions().add(words.request(console(), name, !disabled), run.trail());
    added.warnings().forEach(console()::remark);
    String secret = added.secret();
    if (wantsJson()) {
      JsonObject json = WebhookView.json(added.webhook());
      console().say(json.put("secret", secret).put("warnings", added.warnings()));
      return ExitCode.OK;
    }
    Facts facts = WebhookView.facts(added.webhook());
    if (secret != null) {
      facts.add("Secret", secret);
    }
    facts.lines().forEach(console()::say);
    return ExitCode.OK;
  }
}
