package org.decnet.engine.port;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to open one stream, once.
 *
 * @param holder account or key that it was given to
 * @param byKey whether the holder is a key
 * @param tokenId token that it was asked for with; null if with a key
 * @param tokenExpiresAt end of that token's life; null if there is none
 * @param issuedAt when that token was issued, or the ticket of a key
 * @param expiresAt when the ticket is worth nothing any more
 */
public record StreamTicket(
    UUID holder,
    boolean byKey,
    @Nullable UUID tokenId,
    @Nullable Instant tokenExpiresAt,
    Instant issuedAt,
    Instant expiresAt) {}
