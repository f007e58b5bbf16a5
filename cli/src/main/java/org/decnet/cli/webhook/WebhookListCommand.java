package org.decnet.cli.webhook;

import java.util.List;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.query.PageView;
import org.decnet.model.Page;
import org.decnet.model.webhook.Webhook;
import picocli.CommandLine.Command;

/** Lists subscriptions. */
@Command(name = "list", description = "List webhooks and how they fare, by name.")
final class WebhookListCommand extends WebhookCall {
  private static final PageView<Webhook> VIEW =
      new PageView<>("webhook", "Nobody is told anything.", WebhookView::json, WebhookView::table);

  WebhookListCommand(Console console) {
    super(console);
  }

  @Override
  int run(WebhookRun run) {
    List<Webhook> all = run.subscriptions().all();
    VIEW.print(console(), wantsJson(), new Page<>(all.size(), all.size(), 0, all));
    return ExitCode.OK;
  }
}
