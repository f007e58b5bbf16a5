package org.decnet.engine.port;

import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryState;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens are asked for; null asks for any.
 *
 * @param decky name of a decoy
 * @param limit most rows
 * @param offset rows before them
 */
public record CanaryQuery(
    @Nullable String decky,
    @Nullable CanaryState state,
    @Nullable CanaryKind kind,
    int limit,
    int offset) {}
