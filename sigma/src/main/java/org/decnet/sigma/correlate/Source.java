package org.decnet.sigma.correlate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.decnet.sigma.Rule;

/** A rule that correlations refer to. */
final class Source {
  private final Rule rule;
  private final int index;
  private final List<Plan.Use> uses = new ArrayList<>();
  private String[] fields = new String[0];

  Source(Rule rule, int index) {
    this.rule = rule;
    this.index = index;
  }

  Rule rule() {
    return rule;
  }

  int index() {
    return index;
  }

  /** The correlations that refer to the rule. */
  List<Plan.Use> uses() {
    return uses;
  }

  /** The fields of its events that some correlation looks at, directly or through others. */
  String[] fields() {
    return fields;
  }

  void look(Collection<String> names) {
    fields = names.toArray(String[]::new);
  }

  /** What a snapshot calls it: an event that waits counts although the rule was edited since. */
  String identity() {
    return rule.id() + " " + rule.name() + " " + rule.title();
  }
}
