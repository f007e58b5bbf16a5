package org.decnet.server.web.logs;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.decnet.engine.port.EventStore;
import org.decnet.model.event.Event;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single events (spec 05, section 8). */
@RestController
@RequestMapping("/events")
public final class EventController {
  private final EventStore events;

  /** Serves the events of a node. */
  public EventController(ApiParts parts) {
    this.events = parts.stores().events();
  }

  /** One event. */
  @Operation(summary = "One event with its fields and, for admins, its raw record")
  @Allow(Access.VIEWER)
  @GetMapping("/{event_id}")
  EventDetail event(@PathVariable("event_id") UUID eventId, Caller caller) {
    Event event = events.event(eventId).orElseThrow(() -> ApiException.notFound("event"));
    return EventDetail.of(event, caller.isAdmin() ? RawRecords.of(event) : null, caller);
  }
}
