package org.decnet.engine.tag;

/**
 * All that decides which rules tag an event, at one moment. Immutable: an evaluation that takes it
 * once sees the old rules or the new ones, never a mix.
 *
 * @param pack the compiled rules
 * @param states what operators decided about them
 */
public record ActiveRules(RulePack pack, RuleStates states) {
  /** Rules that work as they are written. */
  public static ActiveRules of(RulePack pack) {
    return new ActiveRules(pack, RuleStates.NONE);
  }
}
