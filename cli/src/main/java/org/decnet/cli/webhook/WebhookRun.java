package org.decnet.cli.webhook;

import java.security.SecureRandom;
import java.util.UUID;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.Operator;
import org.decnet.cli.option.StoreOption;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.Stores;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.webhook.Webhook;
import org.decnet.server.node.Node;
import org.decnet.server.random.RandomIds;
import org.decnet.server.webhook.Sender;
import org.decnet.server.webhook.WebhookSettings;
import org.decnet.server.webhook.subscribe.Subscriptions;
import org.decnet.server.webhook.subscribe.Trail;

/** The subscriptions of a database, for one command. */
final class WebhookRun implements AutoCloseable {
  private final Console console;
  private final Stores stores;
  private final Sender sender;
  private final Subscriptions subscriptions;

  private WebhookRun(Console console, Stores stores, Sender sender) {
    this.console = console;
    this.stores = stores;
    this.sender = sender;
    SecureRandom random = new SecureRandom();
    this.subscriptions =
        new Subscriptions(stores, sender, console.clock(), random, new RandomIds(random)::next);
  }

  static WebhookRun open(Console console, StoreOption data) {
    WebhookSettings settings = WebhookSettings.of(console.environment());
    return new WebhookRun(console, Node.openStores(data.existing(console)), Sender.of(settings));
  }

  Subscriptions subscriptions() {
    return subscriptions;
  }

  /** The subscription of a name, or of an id. */
  Webhook meant(String nameOrUuid) {
    return subscriptions.all().stream()
        .filter(each -> each.name().equals(nameOrUuid) || isId(each.uuid(), nameOrUuid))
        .findFirst()
        .orElseThrow(() ->
            new DecnetException(
                ErrorCode.NOT_FOUND,
                "There is no webhook " + nameOrUuid + "; 'decnet webhooks list' lists them"));
  }

  private static boolean isId(UUID uuid, String text) {
    return uuid.toString().equalsIgnoreCase(text);
  }

  Trail trail() {
    return (action, target) ->
        new AuditEntry(console.clock().instant(), Operator.name(), action, target, null);
  }

  @Override
  public void close() {
    sender.close();
    stores.close();
  }
}
