package org.decnet.sigma.json;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.decnet.sigma.Rule;
import org.decnet.sigma.pipeline.Pipeline;

/** Rules as they were given, and what pipelines made of them. Rules are told apart by identity. */
final class MappedRules {
  private final List<Rule> given;
  private final List<Rule> results = new ArrayList<>();
  private final IdentityHashMap<Rule, Rule> byGiven = new IdentityHashMap<>();
  private final IdentityHashMap<Rule, Rule> byResult = new IdentityHashMap<>();

  private MappedRules(List<Rule> given) {
    this.given = List.copyOf(given);
  }

  static MappedRules of(List<Rule> rules, List<Pipeline> pipelines) {
    return new MappedRules(List.of()).changed(rules, pipelines);
  }

  /** Other rules, those that are the same objects as before keeping their results. */
  MappedRules changed(List<Rule> rules, List<Pipeline> pipelines) {
    MappedRules changed = new MappedRules(rules);
    for (Rule rule : rules) {
      Rule known = byGiven.get(rule);
      changed.add(rule, known == null ? Pipeline.applyAll(pipelines, rule) : known);
    }
    return changed;
  }

  private void add(Rule rule, Rule result) {
    results.add(result);
    byGiven.put(rule, result);
    byResult.put(result, rule);
  }

  List<Rule> given() {
    return given;
  }

  List<Rule> results() {
    return results;
  }

  Rule result(Rule rule) {
    return known(byGiven, rule);
  }

  Rule given(Rule result) {
    return known(byResult, result);
  }

  private static Rule known(IdentityHashMap<Rule, Rule> rules, Rule rule) {
    Rule known = rules.get(rule);
    if (known == null) {
      throw new IllegalArgumentException("not one of these rules: " + rule.ruleId());
    }
    return known;
  }
}
