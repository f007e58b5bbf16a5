package org.decnet.sigma;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.decnet.sigma.match.Matcher;
import org.decnet.sigma.match.RuleCompiler;
import org.decnet.sigma.match.Trace;

/**
 * An immutable set of rules, compiled for one kind of event; safe for use by many threads.
 *
 * <p>Matching allocates nothing but where a regular expression is run and where a number is tested
 * as a text.
 */
public final class RuleSet {
  private final List<Rule> rules;
  // By identity: rules hold their source text, so that comparing them by value costs too much.
  private final IdentityHashMap<Rule, Matcher> matchers;
  private final List<Candidate> candidates;

  /** A rule that some event of the kind can match. */
  private record Candidate(Rule rule, Matcher matcher) {}

  private RuleSet(List<Rule> rules, IdentityHashMap<Rule, Matcher> matchers) {
    this.rules = List.copyOf(rules);
    this.matchers = matchers;
    List<Candidate> possible = new ArrayList<>();
    for (Rule rule : rules) {
      Matcher matcher = matchers.get(rule);
      if (matcher != null && matcher.possible()) {
        possible.add(new Candidate(rule, matcher));
      }
    }
    this.candidates = List.copyOf(possible);
  }

  /**
   * Compiles rules for the events whose fields the catalogue describes. Never throws: a rule that
   * does not compile is left out, with an error.
   */
  public static Compiled compile(List<Rule> rules, FieldCatalog fields) {
    List<SigmaProblem> problems = new ArrayList<>();
    List<Rule> compiled = new ArrayList<>();
    IdentityHashMap<Rule, Matcher> matchers = new IdentityHashMap<>();
    for (Rule rule : rules) {
      Matcher matcher = new RuleCompiler(rule, fields, problems).compile();
      if (matcher != null && matchers.put(rule, matcher) == null) {
        compiled.add(rule);
      }
    }
    return new Compiled(new RuleSet(compiled, matchers), problems);
  }

  /** The rules of the set, in the order they were given. */
  public List<Rule> rules() {
    return rules;
  }

  /** Calls back, in order, with each rule that matches the event. */
  public void match(EventView event, Consumer<? super Rule> onMatch) {
    // The seam for the index over literals: it will yield the candidates instead of all of them.
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      if (candidate.matcher().matches(event)) {
        onMatch.accept(candidate.rule());
      }
    }
  }

  /**
   * Why a rule of this set matches the event or does not.
   *
   * @throws IllegalArgumentException if the rule object is not of this set
   */
  public Explanation explain(Rule rule, EventView event) {
    Matcher matcher = matchers.get(rule);
    if (matcher == null) {
      throw new IllegalArgumentException("rule is not of this set: " + rule.ruleId());
    }
    Trace trace = new Trace();
    matcher.explain(event, trace);
    if (!matcher.matches(event)) {
      return new Explanation.NotMatched(rule, trace.findings());
    }
    // A match under "not" rests on tests that fail: they are no part of the event to point at.
    return new Explanation.Matched(rule, trace.findings().stream().filter(Finding::held).toList());
  }
}
