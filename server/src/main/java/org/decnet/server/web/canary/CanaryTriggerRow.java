package org.decnet.server.web.canary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.canary.TokenTrigger;
import org.decnet.server.web.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One use of a token. Everything but ids and times is what the client said.
 *
 * @param requestPath target of the request; null if there was none
 * @param dnsQname name that was asked for; null if none was
 * @param rawHeaders lines of the request's header; null for who is no admin
 * @param fingerprint what the browser told of itself, as it told it; null if nothing, and for who
 *     is no admin
 */
public record CanaryTriggerRow(
    UUID uuid,
    UUID tokenUuid,
    Instant occurredAt,
    String srcIp,
    UUID attackerUuid,
    @Nullable String userAgent,
    @Nullable String requestPath,
    @Nullable String dnsQname,
    @Nullable List<String> rawHeaders,
    @Nullable String fingerprint) {
  static CanaryTriggerRow of(TokenTrigger trigger, Caller caller) {
    return new CanaryTriggerRow(
        trigger.uuid(),
        trigger.token(),
        trigger.occurredAt(),
        trigger.ip(),
        trigger.attacker(),
        trigger.userAgent(),
        trigger.requestPath(),
        trigger.dnsQname(),
        caller.isAdmin() ? trigger.rawHeaders() : null,
        caller.isAdmin() ? trigger.fingerprint() : null);
  }
}
