package org.decnet.engine.port;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions to list.
 *
 * @param attacker only sessions of this attacker; null for all
 * @param decky only sessions on this decky; null for all
 * @param service only sessions of this service; null for all
 * @param limit 1 to 1000
 * @param offset 0 or more
 */
public record SessionQuery(
    @Nullable UUID attacker,
    @Nullable String decky,
    @Nullable String service,
    int limit,
    int offset) {}
