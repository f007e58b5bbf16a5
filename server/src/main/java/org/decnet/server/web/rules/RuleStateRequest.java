package org.decnet.server.web.rules;

import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about a rule.
 *
 * @param state enabled, disabled or clipped
 * @param confidenceMax highest confidence, 0 to 1; if and only if clipped
 * @param rateLimitPerMin most tags per attacker and minute, 1 or more
 * @param expiresAt when the rule is enabled again, such as 2026-12-24T18:00:00Z
 * @param reason for people
 */
public record RuleStateRequest(
    @Nullable String state,
    @Nullable Double confidenceMax,
    @Nullable Integer rateLimitPerMin,
    @Nullable String expiresAt,
    @Nullable String reason) {}
