package org.decnet.server.web.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.port.WebhookStore;
import org.decnet.model.Page;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookHealth;
import org.decnet.model.webhook.WebhookSecrets;
import org.decnet.server.random.RandomIds;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.webhook.SendResult;
import org.decnet.server.webhook.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions (spec 05, section 10). A secret is shown when it is made, and never again. */
@RestController
@RequestMapping("/webhooks")
public final class WebhookController {
  private static final int MOST_WEBHOOKS = 100;

  private final WebhookStore store;
  private final Sender sender;
  private final Clock clock;
  private final SecureRandom random;
  private final RandomIds ids;
  private final WebhookTrail trail;

  /** Serves the subscriptions of a node. */
  public WebhookController(ApiParts parts, SecureRandom random, RandomIds ids, WebhookTrail trail) {
    this.store = parts.stores().webhooks();
    this.sender = parts.webhooks();
    this.clock = parts.clock();
    this.random = random;
    this.ids = ids;
    this.trail = trail;
  }

  /** All subscriptions. */
  @Operation(summary = "List subscriptions")
  @Allow(Access.ADMIN)
  @GetMapping
  List<WebhookRow> webhooks() {
    return store.all().stream().map(WebhookRow::of).toList();
  }

  /** One subscription. */
  @Operation(summary = "One subscription and how it fares")
  @Allow(Access.ADMIN)
  @GetMapping("/{uuid}")
  WebhookRow webhook(@PathVariable UUID uuid) {
    return WebhookRow.of(known(uuid));
  }

  /** Adds a subscription. */
  @Operation(summary = "Subscribe; the secret is shown only now")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  WebhookAnswers.WebhookCreated add(
      @RequestBody WebhookRequest request, Caller caller, HttpServletRequest http) {
    String name = WebhookFields.name(request.name());
    String secret = WebhookFields.secret(request.secret(), random);
    Integer limit = request.rateLimitPerMin();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as it is stored
    Webhook webhook =
        new Webhook(
            ids.next(),
            name,
            url(request.url()),
            WebhookFields.patterns(request),
            request.enabled() == null || request.enabled(),
            limit == null ? null : WebhookFields.rateLimit(limit),
            WebhookHealth.NEW,
            now,
            now);
    List<String> warnings = ReceiverCheck.check(sender, webhook.url());
    if (store.all().size() >= MOST_WEBHOOKS) {
      throw ApiException.conflict("There are " + MOST_WEBHOOKS + " subscriptions already");
    }
    if (!store.add(webhook, secret)) {
      throw nameInUse();
    }
    trail.changed(webhook.uuid(), "add", null, webhook, caller, http);
    return new WebhookAnswers.WebhookCreated(WebhookRow.of(webhook), secret, warnings);
  }

  /** Changes a subscription. What is left out stays as it is. */
  @Operation(summary = "Change a subscription; to enable it forgives its failures")
  @Allow(Access.ADMIN)
  @PatchMapping(path = "/{uuid}", consumes = MediaType.APPLICATION_JSON_VALUE)
  WebhookRow change(
      @PathVariable UUID uuid,
      @RequestBody WebhookRequest request,
      Caller caller,
      HttpServletRequest http) {
    Webhook old = known(uuid);
    if (request.secret() != null) {
      throw ApiException.invalidField("secret", "not be here; rotate-secret makes a new one");
    }
    Webhook changed = changed(old, request);
    if (!changed.url().equals(old.url())) {
      ReceiverCheck.check(sender, changed.url());
    }
    if (!store.change(changed)) {
      throw nameInUse();
    }
    trail.changed(uuid, "change", old, changed, caller, http);
    return WebhookRow.of(known(uuid));
  }

  private Webhook changed(Webhook old, WebhookRequest request) {
    Integer limit = request.rateLimitPerMin();
    boolean events = request.simpleEvents() != null || request.topicPatterns() != null;
    Boolean enabled = request.enabled();
    WebhookHealth health = enabled == null ? old.health() : old.health().cleared();
    return new Webhook(
        old.uuid(),
        request.name() == null ? old.name() : WebhookFields.name(request.name()),
        request.url() == null ? old.url() : url(request.url()),
        events ? WebhookFields.patterns(request) : old.patterns(),
        enabled == null ? old.enabled() : enabled,
        limit == null ? old.rateLimitPerMinute() : WebhookFields.rateLimit(limit),
        health,
        old.createdAt(),
        clock.instant());
  }

  /** Removes a subscription and what waits for it. */
  @Operation(summary = "Remove a subscription and what waits for it")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{uuid}")
  void remove(@PathVariable UUID uuid, Caller caller, HttpServletRequest http) {
    Webhook old = known(uuid);
    store.remove(uuid);
    trail.changed(uuid, "remove", old, null, caller, http);
  }

  /** Sends an event that tells nothing, and waits for the answer. */
  @Operation(summary = "Send a test event and wait for the answer")
  @Allow(Access.ADMIN)
  @PostMapping("/{uuid}/test")
  WebhookAnswers.WebhookTested test(
      @PathVariable UUID uuid, Caller caller, HttpServletRequest http) {
    Webhook webhook = known(uuid);
    SendResult result = sender.test(webhook, secrets(uuid), ids.next(), clock.instant());
    trail.did(uuid, "test", caller, http);
    return new WebhookAnswers.WebhookTested(result.delivered(), result.status(), result.error());
  }

  /** Makes a new secret; the old one holds for another day. */
  @Operation(summary = "Make a new secret; the old one holds for 24 hours")
  @Allow(Access.ADMIN)
  @PostMapping("/{uuid}/rotate-secret")
  WebhookAnswers.WebhookRotated rotate(
      @PathVariable UUID uuid, Caller caller, HttpServletRequest http) {
    String secret = WebhookFields.secret(null, random);
    Instant now = clock.instant();
    if (!store.rotate(uuid, secret, now)) {
      throw ApiException.notFound("webhook");
    }
    trail.did(uuid, "rotate_secret", caller, http);
    trail.tell(uuid, "rotate_secret");
    return new WebhookAnswers.WebhookRotated(uuid, secret, now.plus(WebhookSecrets.OVERLAP));
  }

  /** What was sent, and what became of it. */
  @Operation(summary = "What was sent to a subscription, latest first")
  @Allow(Access.ADMIN)
  @GetMapping("/{uuid}/deliveries")
  Page<DeliveryRow> deliveries(
      @PathVariable UUID uuid,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    return Paging.map(
        store.deliveries(known(uuid).uuid(), slice.limit(), slice.offset()), DeliveryRow::of);
  }

  private Webhook known(UUID uuid) {
    return store.webhook(uuid).orElseThrow(() -> ApiException.notFound("webhook"));
  }

  private WebhookSecrets secrets(UUID uuid) {
    return store.secrets(uuid).orElseThrow(() -> ApiException.notFound("webhook"));
  }

  private static String url(@Nullable String url) {
    if (url == null) {
      throw ApiException.invalidField("url", "be there");
    }
    return url;
  }

  private static ApiException nameInUse() {
    return ApiException.conflict("Another subscription has this name");
  }
}
