package org.decnet.server.web.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.decnet.engine.port.WebhookStore;
import org.decnet.model.webhook.Webhook;
import org.decnet.model.webhook.WebhookDelivery;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries, each by itself (spec 05, section 10). */
@RestController
@RequestMapping("/webhooks/deliveries")
public final class WebhookDeliveryController {
  private final WebhookStore store;
  private final Clock clock;
  private final WebhookTrail trail;

  /** Serves the deliveries of a node. */
  public WebhookDeliveryController(ApiParts parts, WebhookTrail trail) {
    this.store = parts.stores().webhooks();
    this.clock = parts.clock();
    this.trail = trail;
  }

  /** Sends an event once more, whether it arrived or was given up. */
  @Operation(summary = "Send an event once more")
  @Allow(Access.ADMIN)
  @PostMapping("/{id}/replay")
  DeliveryRow replay(@PathVariable UUID id, Caller caller, HttpServletRequest http) {
    WebhookDelivery delivery = known(id);
    if (delivery.waits()) {
      throw ApiException.conflict("The event waits to be sent already");
    }
    if (!store.webhook(delivery.webhook()).map(Webhook::enabled).orElse(false)) {
      throw ApiException.conflict("The subscription is disabled; enable it first");
    }
    store.replay(id, clock.instant());
    trail.did(id, "replay", caller, http);
    trail.tell(delivery.webhook(), "replay");
    return DeliveryRow.of(known(id));
  }

  private WebhookDelivery known(UUID id) {
    return store.delivery(id).orElseThrow(() -> ApiException.notFound("delivery"));
  }
}
