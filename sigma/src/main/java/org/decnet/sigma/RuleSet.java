package org.decnet.sigma;

import java.util.List;
import java.util.function.Consumer;

/** An immutable set of rules, compiled for one kind of event; safe for use by many threads. */
public final class RuleSet {
  private final List<Rule> rules;

  private RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Compiles rules for the events whose fields the catalogue describes. Never throws. */
  public static Compiled compile(List<Rule> rules, FieldCatalog fields) {
    return new Compiled(new RuleSet(rules), List.of());
  }

  /** The rules of the set, in the order they were given. */
  public List<Rule> rules() {
    return rules;
  }

  /** Calls back, in order, with each rule that matches the event. */
  public void match(EventView event, Consumer<? super Rule> onMatch) {
    rules.stream()
        .filter(rule -> explain(rule, event) instanceof Explanation.Matched)
        .forEach(onMatch);
  }

  /**
   * Why a rule of this set matches the event or does not.
   *
   * @throws IllegalArgumentException if the rule is not of this set
   */
  public Explanation explain(Rule rule, EventView event) {
    if (!rules.contains(rule)) {
      throw new IllegalArgumentException("rule is not of this set: " + rule.ruleId());
    }
    return new Explanation.NotMatched(rule, List.of());
  }
}
