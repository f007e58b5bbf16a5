package org.decnet.cli.webhook;

import java.util.concurrent.Callable;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What all commands about webhooks have in common. */
@Command(mixinStandardHelpOptions = true)
abstract class WebhookCall implements Callable<Integer> {
  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();
  @Mixin private final JsonOption json = new JsonOption();

  WebhookCall(Console console) {
    this.console = console;
  }

  final Console console() {
    return console;
  }

  final boolean wantsJson() {
    return json.wanted();
  }

  @Override
  public final Integer call() {
    try (WebhookRun run = WebhookRun.open(console, data)) {
      return run(run);
    }
  }

  /**
   * Does it.
   *
   * @return the exit code
   */
  abstract int run(WebhookRun run);
}
