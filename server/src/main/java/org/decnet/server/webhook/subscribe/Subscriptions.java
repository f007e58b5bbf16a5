package org.decnet.server.webhook.subscribe;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.WebhookStore;
import org.decnet.model.Page;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.InvalidInputException;
import org.decnet.model.webhook.Channel;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookDelivery;
import org.decnet.model.webhook.WebhookHealth;
import org.decnet.model.webhook.WebhookSecrets;
import org.decnet.server.webhook.RefusedReceiver;
import org.decnet.server.webhook.SendResult;
import org.decnet.server.webhook.Sender;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with subscriptions (spec 05, section 10). Every change is taken down with who
 * made it, and told to whoever sends.
 *
 * <p>What is asked for and breaks a rule is an {@link InvalidInputException}, what is not there
 * {@link ErrorCode#NOT_FOUND}, what stands against what holds {@link ErrorCode#CONFLICT}.
 */
public final class Subscriptions {
  private static final int MOST_WEBHOOKS = 100;

  private final WebhookStore store;
  private final SubscriptionTrail trail;
  private final Sender sender;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Supplier<UUID> ids;

  /** The subscriptions of a node. */
  public Subscriptions(
      Stores stores, Sender sender, InstantSource clock, SecureRandom random, Supplier<UUID> ids) {
    this.store = stores.webhooks();
    this.trail = new SubscriptionTrail(stores, clock);
    this.sender = sender;
    this.clock = clock;
    this.random = random;
    this.ids = ids;
  }

  /**
   * A new subscription.
   *
   * @param secret what its events are signed with, shown only now; null if they are not signed
   * @param warnings what deserves a look
   */
  public record Added(Webhook webhook, @Nullable String secret, List<String> warnings) {
    /** Names the subscription without its secret. */
    @Override
    public String toString() {
      return "Added[" + webhook + "]";
    }
  }

  /**
   * A new secret.
   *
   * @param secret shown only now
   * @param oldValidUntil until then events are signed with the old one too
   */
  public record Rotated(String secret, Instant oldValidUntil) {
    /** Stars instead of the secret. */
    @Override
    public String toString() {
      return "Rotated[***]";
    }
  }

  /** All subscriptions, by name. */
  public List<Webhook> all() {
    return store.all();
  }

  /** One subscription. */
  public Webhook known(UUID uuid) {
    return store.webhook(uuid).orElseThrow(() -> notFound("webhook"));
  }

  /** Subscribes. */
  public Added add(WebhookRequest request, Trail who) {
    Channel channel = WebhookFields.channel(request.channel(), Channel.GENERIC);
    String secret = WebhookFields.secret(request.secret(), channel, random);
    Integer limit = request.rateLimitPerMin();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as it is stored
    Webhook webhook =
        new Webhook(
            ids.get(),
            WebhookFields.name(request.name()),
            channel,
            WebhookFields.url(request.url()),
            WebhookFields.patterns(request),
            request.enabled() == null || request.enabled(),
            limit == null ? null : WebhookFields.rateLimit(limit),
            WebhookHealth.NEW,
            now,
            now);
    List<String> warnings = look(webhook);
    if (store.all().size() >= MOST_WEBHOOKS) {
      throw conflict("There are " + MOST_WEBHOOKS + " subscriptions already");
    }
    if (!store.add(webhook, secret)) {
      throw nameInUse();
    }
    trail.changed(webhook.uuid(), "add", null, webhook, who);
    return new Added(webhook, channel.signs() ? secret : null, warnings);
  }

  /**
   * Changes a subscription. What is left out stays as it is. To enable it forgives its failures.
   */
  public Webhook change(UUID uuid, WebhookRequest request, Trail who) {
    Webhook old = known(uuid);
    if (request.secret() != null) {
      throw InvalidInputException.field("secret", "not be here; rotate-secret makes a new one");
    }
    Webhook changed = changed(old, request);
    if (!changed.url().equals(old.url()) || changed.channel() != old.channel()) {
      look(changed);
    }
    if (!store.change(changed)) {
      throw nameInUse();
    }
    trail.changed(uuid, "change", old, changed, who);
    return known(uuid);
  }

  private Webhook changed(Webhook old, WebhookRequest request) {
    Integer limit = request.rateLimitPerMin();
    boolean events = request.simpleEvents() != null || request.topicPatterns() != null;
    Boolean enabled = request.enabled();
    Channel channel = WebhookFields.channel(request.channel(), old.channel());
    return new Webhook(
        old.uuid(),
        request.name() == null ? old.name() : WebhookFields.name(request.name()),
        channel,
        url(old, channel, request.url()),
        events ? WebhookFields.patterns(request) : old.patterns(),
        enabled == null ? old.enabled() : enabled,
        limit == null ? old.rateLimitPerMinute() : WebhookFields.rateLimit(limit),
        enabled == null ? old.health() : old.health().cleared(),
        old.createdAt(),
        clock.instant());
  }

  /** What was shown of a secret url may come back: it stands for what it was. */
  private static String url(Webhook old, Channel channel, @Nullable String url) {
    if (url != null && !url.equals(old.shownUrl())) {
      return url;
    }
    if (channel != old.channel()) {
      throw InvalidInputException.field("url", "be that of a receiver of the new channel");
    }
    return old.url();
  }

  /** Removes a subscription and what waits for it. */
  public void remove(UUID uuid, Trail who) {
    Webhook old = known(uuid);
    store.remove(uuid);
    trail.changed(uuid, "remove", old, null, who);
  }

  /** Sends an event that tells nothing, and waits for the answer. */
  public SendResult test(UUID uuid, Trail who) {
    Webhook webhook = known(uuid);
    WebhookSecrets secrets = store.secrets(uuid).orElseThrow(() -> notFound("webhook"));
    SendResult result = sender.test(webhook, secrets, ids.get(), clock.instant());
    trail.did(uuid, "test", who);
    return result;
  }

  /** Makes a new secret; the old one holds for another day. */
  public Rotated rotate(UUID uuid, Trail who) {
    if (!known(uuid).channel().signs()) {
      throw conflict("Events of this channel are not signed");
    }
    String secret = WebhookFields.secret(null, Channel.GENERIC, random);
    Instant now = clock.instant();
    if (!store.rotate(uuid, secret, now)) {
      throw notFound("webhook");
    }
    trail.did(uuid, "rotate_secret", who);
    trail.tell(uuid, "rotate_secret");
    return new Rotated(secret, now.plus(WebhookSecrets.OVERLAP));
  }

  /** What was sent, latest first. */
  public Page<WebhookDelivery> deliveries(UUID uuid, int limit, int offset) {
    return store.deliveries(known(uuid).uuid(), limit, offset);
  }

  /** Sends an event once more, whether it arrived or was given up. */
  public WebhookDelivery replay(UUID id, Trail who) {
    WebhookDelivery delivery = delivery(id);
    if (delivery.waits()) {
      throw conflict("The event waits to be sent already");
    }
    if (!store.webhook(delivery.webhook()).map(Webhook::enabled).orElse(false)) {
      throw conflict("The subscription is disabled; enable it first");
    }
    store.replay(id, clock.instant());
    trail.did(id, "replay", who);
    trail.tell(delivery.webhook(), "replay");
    return delivery(id);
  }

  private WebhookDelivery delivery(UUID id) {
    return store.delivery(id).orElseThrow(() -> notFound("delivery"));
  }

  /** What holds now is asked again at each sending. */
  private List<String> look(Webhook webhook) {
    if (webhook.channel() == Channel.EMAIL && !sender.mails()) {
      throw InvalidInputException.field(
          "channel", "not be email, as there is no mail server: set DECNET_WEBHOOK_SMTP_HOST");
    }
    try {
      return sender.look(webhook.channel(), webhook.url());
    } catch (RefusedReceiver e) {
      throw InvalidInputException.whole("The receiver is refused: " + e.why());
    }
  }

  private static DecnetException notFound(String what) {
    return new DecnetException(ErrorCode.NOT_FOUND, "There is no such " + what);
  }

  private static DecnetException conflict(String why) {
    return new DecnetException(ErrorCode.CONFLICT, why);
  }

  private static DecnetException nameInUse() {
    return conflict("Another subscription has this name");
  }
}
