package org.decnet.engine.port;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reused credentials to list.
 *
 * @param leastTargets only those that were tried at so many places
 * @param secretKind only these; null for all
 * @param attacker only what he tried; null for everybody's
 */
public record ReuseQuery(
    int leastTargets,
    @Nullable String secretKind,
    @Nullable UUID attacker,
    int limit,
    int offset) {}
