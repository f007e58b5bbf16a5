package org.decnet.sigma;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.decnet.sigma.index.CostBound;
import org.decnet.sigma.index.IndexBuilder;
import org.decnet.sigma.index.RuleIndex;
import org.decnet.sigma.match.Matcher;
import org.decnet.sigma.match.RuleCompiler;
import org.decnet.sigma.match.Trace;

/**
 * An immutable set of rules, compiled for one kind of event; safe for use by many threads.
 *
 * <p>Matching allocates nothing but what regular expressions learn from texts unlike those before,
 * within a bound, and texts of values that are neither text nor whole number.
 */
public final class RuleSet {
  private final List<Rule> rules;
  // By identity: rules hold their source text, so that comparing them by value costs too much.
  private final Set<Rule> members;
  private final FieldCatalog fields;
  private final BitSet slots;
  private final RuleIndex index;

  private RuleSet(
      List<Rule> rules, Set<Rule> members, FieldCatalog fields, BitSet slots, RuleIndex index) {
    this.rules = List.copyOf(rules);
    this.members = members;
    this.fields = fields;
    this.slots = slots;
    this.index = index;
  }

  /**
   * Compiles rules for the events whose fields the catalogue describes. Never throws: a rule that
   * does not compile is left out, with an error.
   */
  public static Compiled compile(List<Rule> rules, FieldCatalog fields) {
    List<SigmaProblem> problems = new ArrayList<>();
    AskedFields asked = new AskedFields(fields);
    IndexBuilder builder = new IndexBuilder(asked, problems);
    List<Rule> compiled = new ArrayList<>();
    Set<Rule> members = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Rule rule : rules) {
      if (!members.contains(rule) && builder.add(rule)) {
        members.add(rule);
        compiled.add(rule);
      }
    }
    return new Compiled(
        new RuleSet(compiled, members, fields, asked.slots(), builder.build()), problems);
  }

  /** The rules of the set, in the order they were given. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * Whether what the set says of an event may hang on a slot. Events that are equal in all slots of
   * which this is true match the same rules.
   */
  public boolean reads(int slot) {
    return slots.get(slot);
  }

  /** Calls back, in order, with each rule that matches the event. */
  public void match(EventView event, Consumer<? super Rule> onMatch) {
    index.match(event, onMatch);
  }

  /**
   * Why a rule of this set matches the event or does not. This walks the rule as it is written and
   * asks no index, so that it also tells whether the index was right.
   *
   * @throws IllegalArgumentException if the rule object is not of this set
   */
  public Explanation explain(Rule rule, EventView event) {
    Matcher matcher = matcher(rule);
    Trace trace = new Trace();
    matcher.explain(event, trace);
    if (!matcher.matches(event)) {
      return new Explanation.NotMatched(rule, trace.findings());
    }
    // A match under "not" rests on tests that fail: they are no part of the event to point at.
    return new Explanation.Matched(rule, trace.findings().stream().filter(Finding::held).toList());
  }

  /**
   * What matching an event costs a rule of this set at most, whatever the event.
   *
   * @throws IllegalArgumentException if the rule object is not of this set
   */
  public RuleCost cost(Rule rule) {
    requireMember(rule);
    return CostBound.of(rule.detection());
  }

  private void requireMember(Rule rule) {
    if (!members.contains(rule)) {
      throw new IllegalArgumentException("rule is not of this set: " + rule.ruleId());
    }
  }

  private Matcher matcher(Rule rule) {
    requireMember(rule);
    // Compiled each time: kept, these matchers would take several times the memory of the index.
    Matcher matcher = new RuleCompiler(rule, fields, new ArrayList<>()).compile();
    return Objects.requireNonNull(matcher, "compiled when the set was");
  }
}
