package org.decnet.model.tag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which somebody decided about a rule or a family, or a decision ended.
 *
 * @param state what held from then on; null if nobody decides any longer
 * @param setBy who decided
 * @param at when
 */
public record RuleStateChange(RuleId key, @Nullable RuleState state, String setBy, Instant at) {}
