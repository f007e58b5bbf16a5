package org.decnet.cli.webhook;

import java.util.UUID;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.PageOptions;
import org.decnet.cli.query.PageView;
import org.decnet.model.webhook.WebhookDelivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what was sent. */
@Command(
    name = "deliveries",
    description = "List what was sent to a webhook and what became of it, latest first.")
final class WebhookDeliveriesCommand extends WebhookCall {
  private static final PageView<WebhookDelivery> VIEW =
      new PageView<>("delivery", "Nothing was sent.", DeliveryView::json, DeliveryView::table);

  @Mixin private final PageOptions page = new PageOptions();

  @Parameters(paramLabel = "WEBHOOK", description = "Name or UUID.")
  private String webhook = "";

  WebhookDeliveriesCommand(Console console) {
    super(console);
  }

  @Override
  int run(WebhookRun run) {
    UUID uuid = run.meant(webhook).uuid();
    VIEW.print(
        console(), wantsJson(), run.subscriptions().deliveries(uuid, page.limit(), page.offset()));
    return ExitCode.OK;
  }
}
