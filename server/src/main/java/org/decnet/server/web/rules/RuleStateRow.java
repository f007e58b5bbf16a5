package org.decnet.server.web.rules;

import java.time.Instant;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleStateChange;
import org.jspecify.annotations.Nullable;

/**
 * What holds, or held, for a rule or a family.
 *
 * @param ruleId id of the rule or family
 * @param state enabled, disabled or clipped; in a history also cleared
 * @param setBy who decided; null if nobody did
 * @param setAt when; null if nobody did
 */
public record RuleStateRow(
    String ruleId,
    String state,
    @Nullable Double confidenceMax,
    @Nullable Integer rateLimitPerMin,
    @Nullable Instant expiresAt,
    @Nullable String reason,
    @Nullable String setBy,
    @Nullable Instant setAt) {
  static RuleStateRow of(RuleId key, @Nullable RuleState state) {
    return state == null
        ? new RuleStateRow(
            key.value(), RuleState.Mode.ENABLED.word(), null, null, null, null, null, null)
        : new RuleStateRow(
            key.value(),
            state.mode().word(),
            state.confidenceMax(),
            state.rateLimitPerMinute(),
            state.expiresAt(),
            state.reason(),
            state.setBy(),
            state.setAt());
  }

  static RuleStateRow of(RuleStateChange change) {
    RuleState state = change.state();
    return state == null
        ? new RuleStateRow(
            change.key().value(), "cleared", null, null, null, null, change.setBy(), change.at())
        : of(change.key(), state);
  }
}
