package org.decnet.model.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that an attacker brought.
 *
 * @param sha256 lower-case hex
 * @param size bytes; null if the sensor did not say
 * @param name name that it first came with; null if it had none
 * @param firstSeen earliest event time
 * @param lastSeen latest event time
 * @param count number of events, at least 1
 */
public record FileSighting(
    String sha256,
    @Nullable Long size,
    @Nullable String name,
    Instant firstSeen,
    Instant lastSeen,
    long count) {}
