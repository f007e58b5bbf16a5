package org.decnet.server.canary.receive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver saw that may be the use of a token.
 *
 * @param slugs words of it that may be a token's, the likeliest first; never empty
 * @param service {@code http} or {@code dns}
 * @param ip canonical address that it came from
 * @param userAgent what the client calls itself; null if it did not say
 * @param target target of the request; null if there was none
 * @param qname name that was asked for; null if none was
 * @param headers lines of the request's header, in their order
 */
public record Use(
    List<String> slugs,
    String service,
    Instant at,
    String ip,
    @Nullable String userAgent,
    @Nullable String target,
    @Nullable String qname,
    List<String> headers) {
  /** Copies the lists. */
  public Use {
    slugs = List.copyOf(slugs);
    headers = List.copyOf(headers);
  }
}
