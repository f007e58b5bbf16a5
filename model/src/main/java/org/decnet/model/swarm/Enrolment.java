package org.decnet.model.swarm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to become a remote host, once and not for long.
 *
 * @param name that the host will have
 * @param createdBy who gave it
 * @param notes about the host; null if there are none
 */
public record Enrolment(
    UUID uuid,
    String name,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable String notes) {}
