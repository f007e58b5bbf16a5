package org.decnet.sigma.pipeline;

import java.util.List;
import java.util.Set;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;

/**
 * Which rules a step is for.
 *
 * @param logsources the step is for rules whose logsource has all parts of one of these; empty for
 *     rules of any
 * @param rules ids and names of the rules that the step is for; empty for all
 */
record Scope(List<Logsource> logsources, Set<String> rules) {
  Scope {
    logsources = List.copyOf(logsources);
    rules = Set.copyOf(rules);
  }

  boolean fits(Rule rule) {
    return fitsLogs(rule.logsource()) && fitsName(rule);
  }

  private boolean fitsLogs(Logsource logs) {
    return logsources.isEmpty() || logsources.stream().anyMatch(part -> part.covers(logs));
  }

  private boolean fitsName(Rule rule) {
    return rules.isEmpty()
        || (rule.id() != null && rules.contains(rule.id()))
        || (rule.name() != null && rules.contains(rule.name()));
  }
}
