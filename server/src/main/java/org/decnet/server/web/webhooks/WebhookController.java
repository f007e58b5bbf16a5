package org.decnet.server.web.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.decnet.model.Page;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.webhook.SendResult;
import org.decnet.server.webhook.subscribe.Subscriptions;
import org.decnet.server.webhook.subscribe.Subscriptions.Added;
import org.decnet.server.webhook.subscribe.Subscriptions.Rotated;
import org.decnet.server.webhook.subscribe.Trail;
import org.decnet.server.webhook.subscribe.WebhookRequest;
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
  private final Subscriptions subscriptions;
  private final AuditTrail audit;

  /** Serves the subscriptions of a node. */
  public WebhookController(Subscriptions subscriptions, AuditTrail audit) {
    this.subscriptions = subscriptions;
    this.audit = audit;
  }

  /** All subscriptions. */
  @Operation(summary = "List subscriptions")
  @Allow(Access.ADMIN)
  @GetMapping
  List<WebhookRow> webhooks() {
    return subscriptions.all().stream().map(WebhookRow::of).toList();
  }

  /** One subscription. */
  @Operation(summary = "One subscription and how it fares")
  @Allow(Access.ADMIN)
  @GetMapping("/{uuid}")
  WebhookRow webhook(@PathVariable UUID uuid) {
    return WebhookRow.of(subscriptions.known(uuid));
  }

  /** Adds a subscription. */
  @Operation(summary = "Subscribe; the secret is shown only now")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  WebhookAnswers.WebhookCreated add(
      @RequestBody WebhookRequest request, Caller caller, HttpServletRequest http) {
    Added added = subscriptions.add(request, who(caller, http));
    return new WebhookAnswers.WebhookCreated(
        WebhookRow.of(added.webhook()), added.secret(), added.warnings());
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
    return WebhookRow.of(subscriptions.change(uuid, request, who(caller, http)));
  }

  /** Removes a subscription and what waits for it. */
  @Operation(summary = "Remove a subscription and what waits for it")
  @Allow(Access.ADMIN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{uuid}")
  void remove(@PathVariable UUID uuid, Caller caller, HttpServletRequest http) {
    subscriptions.remove(uuid, who(caller, http));
  }

  /** Sends an event that tells nothing, and waits for the answer. */
  @Operation(summary = "Send a test event and wait for the answer")
  @Allow(Access.ADMIN)
  @PostMapping("/{uuid}/test")
  WebhookAnswers.WebhookTested test(
      @PathVariable UUID uuid, Caller caller, HttpServletRequest http) {
    SendResult result = subscriptions.test(uuid, who(caller, http));
    return new WebhookAnswers.WebhookTested(result.delivered(), result.status(), result.error());
  }

  /** Makes a new secret; the old one holds for another day. */
  @Operation(summary = "Make a new secret; the old one holds for 24 hours")
  @Allow(Access.ADMIN)
  @PostMapping("/{uuid}/rotate-secret")
  WebhookAnswers.WebhookRotated rotate(
      @PathVariable UUID uuid, Caller caller, HttpServletRequest http) {
    Rotated rotated = subscriptions.rotate(uuid, who(caller, http));
    return new WebhookAnswers.WebhookRotated(uuid, rotated.secret(), rotated.oldValidUntil());
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
        subscriptions.deliveries(uuid, slice.limit(), slice.offset()), DeliveryRow::of);
  }

  /** Sends an event once more, whether it arrived or was given up (spec 05, section 10). */
  @Operation(summary = "Send an event once more")
  @Allow(Access.ADMIN)
  @PostMapping("/deliveries/{id}/replay")
  DeliveryRow replay(@PathVariable UUID id, Caller caller, HttpServletRequest http) {
    return DeliveryRow.of(subscriptions.replay(id, who(caller, http)));
  }

  private Trail who(Caller caller, HttpServletRequest http) {
    return (action, target) -> audit.entry(http, caller, action, target);
  }
}
