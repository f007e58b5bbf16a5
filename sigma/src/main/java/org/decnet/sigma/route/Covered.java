package org.decnet.sigma.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;

/** The rules of a route with its fields: all that its compiled set depends on. */
final class Covered {
  private final List<Rule> rules;
  private final FieldCatalog fields;
  private final int hash;

  private Covered(List<Rule> rules, FieldCatalog fields) {
    this.rules = rules;
    this.fields = fields;
    int identities = fields.hashCode();
    for (Rule rule : rules) {
      identities = 31 * identities + System.identityHashCode(rule);
    }
    this.hash = identities;
  }

  /** Those of the rules that are about a route's events, in their order. */
  static Covered by(Route route, List<Rule> rules) {
    // Thousands of rules share a hundred logsources.
    Map<Logsource, Boolean> known = new HashMap<>();
    List<Rule> covered = new ArrayList<>();
    for (Rule rule : rules) {
      if (known.computeIfAbsent(rule.logsource(), route::answersTo)) {
        covered.add(rule);
      }
    }
    return new Covered(covered, route.fields());
  }

  List<Rule> rules() {
    return rules;
  }

  FieldCatalog fields() {
    return fields;
  }

  /** Rules are told apart by identity: they hold their source text, which is long to compare. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Covered that
        && hash == that.hash
        && fields.equals(that.fields)
        && sameRules(that.rules);
  }

  @SuppressWarnings("ReferenceEquality") // identity is what is asked for, see above
  private boolean sameRules(List<Rule> others) {
    if (rules.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i) != others.get(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
