package org.decnet.engine.port;

import java.util.UUID;
import org.decnet.model.bounty.BountyType;
import org.jspecify.annotations.Nullable;

/**
 * Which finds to list.
 *
 * @param type only these; null for all
 * @param attacker only his; null for everybody's
 * @param search text that the payload, the decoy or the address contains; null for any
 */
public record BountyQuery(
    @Nullable BountyType type,
    @Nullable UUID attacker,
    @Nullable String search,
    int limit,
    int offset) {}
