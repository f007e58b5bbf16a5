package org.decnet.engine.port;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a list of events shows it, without anything that somebody typed.
 *
 * @param storedAt when it was stored; with the id the place in the order of storing
 */
public record LogRow(
    UUID eventId,
    Instant time,
    Instant storedAt,
    String kind,
    String sensor,
    String source,
    String decky,
    @Nullable String service,
    @Nullable String attackerIp,
    @Nullable String sessionId,
    @Nullable UUID attackerUuid,
    String eventClass) {}
