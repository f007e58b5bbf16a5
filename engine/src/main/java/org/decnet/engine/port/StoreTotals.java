package org.decnet.engine.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Number of rows of each kind.
 *
 * @param lastEventAt latest event time; null in an empty store
 */
public record StoreTotals(
    long events,
    long attackers,
    long sessions,
    long commands,
    long credentials,
    long tags,
    long techniques,
    @Nullable Instant lastEventAt) {}
