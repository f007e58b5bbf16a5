package org.decnet.engine.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.Page;
import org.decnet.model.webhook.DeliveryOutcome;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookDelivery;
import org.decnet.model.webhook.WebhookSecrets;

/** Keeps subscriptions and what waits for them (spec 01, section 11). Secrets lie encrypted. */
public interface WebhookStore {
  /**
   * Adds a subscription unless its name is in use.
   *
   * @return whether it was added
   */
  boolean add(Webhook webhook, String secret);

  /** All subscriptions, by name. */
  List<Webhook> all();

  /** The subscription of an id. */
  Optional<Webhook> webhook(UUID uuid);

  /**
   * Takes over what a subscription says in place of what it said, unless another has its name.
   *
   * @return whether it was taken over
   */
  boolean change(Webhook webhook);

  /**
   * Removes a subscription and all its deliveries.
   *
   * @return whether there was one
   */
  boolean remove(UUID uuid);

  /** The secrets of a subscription; empty if there is none. */
  Optional<WebhookSecrets> secrets(UUID uuid);

  /**
   * Gives a subscription a new secret. The newest so far holds beside it for a day.
   *
   * @return whether there was one
   */
  boolean rotate(UUID uuid, String secret, Instant now);

  /**
   * Queues an event for subscriptions; what is there already stays as it is.
   *
   * @param payload what may leave the house of it
   * @return number of deliveries that are new
   */
  int queue(
      StoredMessage message, Map<String, Object> payload, Collection<UUID> webhooks, Instant now);

  /** What waits for a subscription, oldest event first. */
  List<WebhookDelivery> waiting(UUID webhook, int limit);

  /**
   * Takes deliveries for sending, so that no other process sends them before a time.
   *
   * @param due what their due times were when they were looked at
   * @return whether all could be taken; else none is
   */
  boolean claim(Map<UUID, Instant> due, Instant until);

  /** Takes down what a request came to, for its deliveries and for the subscription. */
  void settle(UUID webhook, Collection<UUID> deliveries, DeliveryOutcome outcome);

  /**
   * Takes up again, once, what was given up for a reason that may have passed.
   *
   * @return number of such deliveries
   */
  int takeUp(Webhook webhook, Instant now);

  /** Deliveries of a subscription, latest change first. */
  Page<WebhookDelivery> deliveries(UUID webhook, int limit, int offset);

  /** The delivery of an id. */
  Optional<WebhookDelivery> delivery(UUID id);

  /** Sends a delivery once more. */
  void replay(UUID id, Instant now);

  /**
   * Forgets deliveries.
   *
   * @param arrivedBefore those that arrived go if they are older
   * @param anyBefore all go if they are older
   * @return number of deliveries that went
   */
  int prune(Instant arrivedBefore, Instant anyBefore);
}
