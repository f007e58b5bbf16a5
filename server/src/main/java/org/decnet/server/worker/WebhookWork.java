package org.decnet.server.worker;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.decnet.server.webhook.Webhooks;

/** The worker that tells subscribers by HTTP what happens. */
final class WebhookWork implements Work {
  private final Webhooks webhooks;
  private long heard;

  WebhookWork(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Override
  public void begin() {
    webhooks.register();
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    Webhooks.Done done = webhooks.turn(now, stopped);
    heard += done.heard().taken();
    return new Done(heard + " messages heard", done.heard().again(), done.next());
  }
}
