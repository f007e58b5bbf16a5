package org.decnet.engine.lift.canary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The use of a planted token.
 *
 * @param trigger id of the use
 * @param token id of the token
 * @param kind http, dns or aws_passive
 * @param generator what made the bait; null if it was uploaded
 * @param decky decoy that it was planted on
 * @param placedAt when it was planted; null if not known
 * @param ip canonical address that used it
 * @param userAgent null if none was sent
 * @param path path that was asked for; null if there is none
 * @param first whether it is the token's first use
 */
public record CanaryTrigger(
    UUID trigger,
    String token,
    String kind,
    @Nullable String generator,
    String decky,
    @Nullable Instant placedAt,
    Instant at,
    String ip,
    @Nullable String userAgent,
    @Nullable String path,
    boolean first) {}
