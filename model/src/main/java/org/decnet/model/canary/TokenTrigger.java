package org.decnet.model.canary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One use of a token.
 *
 * @param token the token that was used
 * @param ip canonical address that used it
 * @param attacker the attacker of that address
 * @param userAgent what the client calls itself; null if it did not say or was not asked
 * @param requestPath target of the request; null if there was none
 * @param dnsQname name that was asked for; null if none was
 * @param rawHeaders lines of the request's header, in their order
 * @param fingerprint what the browser told of itself, as it told it; null if nothing
 */
public record TokenTrigger(
    UUID uuid,
    UUID token,
    Instant occurredAt,
    String ip,
    UUID attacker,
    @Nullable String userAgent,
    @Nullable String requestPath,
    @Nullable String dnsQname,
    List<String> rawHeaders,
    @Nullable String fingerprint) {
  /** Copies the lines. */
  public TokenTrigger {
    rawHeaders = List.copyOf(rawHeaders);
  }
}
