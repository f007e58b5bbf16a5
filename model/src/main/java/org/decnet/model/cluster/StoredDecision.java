package org.decnet.model.cluster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was taken down.
 *
 * @param at when
 * @param reversedBy the decision that took it back; null if it holds
 */
public record StoredDecision(UUID id, Decision decision, Instant at, @Nullable UUID reversedBy) {}
