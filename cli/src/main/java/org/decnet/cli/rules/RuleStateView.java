package org.decnet.cli.rules;

import org.decnet.cli.text.Facts;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.engine.tag.RuleStates;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleState.Mode;
import org.jspecify.annotations.Nullable;

/**
 * The state of a rule as people and programs read it.
 *
 * @param state what decides about it; null if nobody decided anything
 */
record RuleStateView(RuleId rule, @Nullable RuleState state) {
  static RuleStateView of(RuleId rule, RuleStates states) {
    return new RuleStateView(rule, states.of(rule));
  }

  /** The state in a word or two, for a table. */
  String text() {
    return state == null || state.confidenceMax() == null
        ? word()
        : word() + " " + state.confidenceMax();
  }

  String word() {
    return (state == null ? Mode.ENABLED : state.mode()).word();
  }

  @Nullable Double ceiling() {
    return state == null ? null : state.confidenceMax();
  }

  JsonObject json() {
    return new JsonObject()
        .put("rule_id", rule)
        .put("state", word())
        .put("confidence_max", ceiling())
        .put("rate_limit_per_min", state == null ? null : state.rateLimitPerMinute())
        .put("expires_at", state == null ? null : state.expiresAt())
        .put("reason", state == null ? null : state.reason())
        .put("set_by", state == null ? null : state.setBy())
        .put("set_at", state == null ? null : state.setAt());
  }

  Facts facts() {
    Facts facts = new Facts().add("Rule", rule.value()).add("State", text());
    if (state != null) {
      Integer limit = state.rateLimitPerMinute();
      facts.add("Tags a minute", limit == null ? "-" : Show.count(limit));
      facts.add(
          "Until", Show.text(state.expiresAt() == null ? null : state.expiresAt().toString()));
      facts.add("Reason", Show.text(state.reason()));
      facts.add("Set by", state.setBy());
      facts.add("Set at", state.setAt().toString());
    }
    return facts;
  }
}
