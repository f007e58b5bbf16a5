package org.decnet.server.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.decnet.engine.port.AuditEntry;
import org.decnet.server.web.errors.RequestIds;
import org.decnet.server.web.http.ClientAddresses;

/** Makes the lines of the audit log, to be written in the transaction of the change itself. */
public final class AuditTrail {
  private final Clock clock;
  private final ClientAddresses addresses;
  private final RequestIds requestIds;

  /** Lines of requests. */
  public AuditTrail(Clock clock, ClientAddresses addresses, RequestIds requestIds) {
    this.clock = clock;
    this.addresses = addresses;
    this.requestIds = requestIds;
  }

  /** The line of what a caller does to a target by a request. */
  public AuditEntry entry(HttpServletRequest request, Caller caller, String action, String target) {
    return entry(request, caller.name(), action, target);
  }

  /** The line of what somebody does who is about to become a caller. */
  public AuditEntry entry(HttpServletRequest request, String actor, String action, String target) {
    return new AuditEntry(
        clock.instant(),
        actor,
        action,
        target,
        Map.of(),
        Map.of(),
        addresses.of(request),
        requestIds.of(request));
  }
}
