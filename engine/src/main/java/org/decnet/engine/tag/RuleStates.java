package org.decnet.engine.tag;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.decnet.model.tag.RuleId;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleState.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What operators decided about rules, as it stands at one time (spec 02, section 2.2). Whoever
 * makes it says the time, so that tagging needs no clock.
 */
public final class RuleStates {
  /** Every rule works as it is written. */
  public static final RuleStates NONE = new RuleStates(Map.of());

  private final Map<RuleId, RuleState> byKey;

  private RuleStates(Map<RuleId, RuleState> byKey) {
    this.byKey = Map.copyOf(byKey);
  }

  /**
   * The states that are in force at a time.
   *
   * @param stored states by rule id or family
   */
  public static RuleStates at(Instant now, Map<RuleId, RuleState> stored) {
    Map<RuleId, RuleState> inForce = new HashMap<>();
    stored.forEach((key, state) -> inForce.put(key, state.at(now)));
    return new RuleStates(inForce);
  }

  /** The state that decides about a rule: its own, else its family's; null without either. */
  public @Nullable RuleState of(RuleId rule) {
    if (byKey.isEmpty()) {
      return null;
    }
    RuleState own = byKey.get(rule);
    return own == null ? byKey.get(new RuleId(rule.family())) : own;
  }

  /**
   * The confidence of a rule's claim under the rule's state; empty if the rule makes no claims.
   *
   * @param confidence what the claim says, 0 to 1
   */
  public OptionalDouble apply(RuleId rule, double confidence) {
    RuleState state = of(rule);
    if (state == null) {
      return OptionalDouble.of(confidence);
    }
    return switch (state.mode()) {
      case ENABLED -> OptionalDouble.of(confidence);
      case DISABLED -> OptionalDouble.empty();
      case CLIPPED -> OptionalDouble.of(clipped(confidence, state.confidenceMax()));
    };
  }

  /** What happens to the claims of a rule. */
  public Mode mode(RuleId rule) {
    RuleState state = of(rule);
    return state == null ? Mode.ENABLED : state.mode();
  }

  private static double clipped(double confidence, @Nullable Double ceiling) {
    return ceiling == null ? confidence : Math.min(confidence, ceiling);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleStates states && byKey.equals(states.byKey);
  }

  @Override
  public int hashCode() {
    return byKey.hashCode();
  }
}
