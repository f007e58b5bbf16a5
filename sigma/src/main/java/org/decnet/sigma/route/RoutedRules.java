package org.decnet.sigma.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleSet;
import org.decnet.sigma.SigmaProblem;

/**
 * Rules compiled for several kinds of events, so that each event meets only the rules about its
 * logs. Immutable; safe for use by many threads.
 *
 * @param <K> what tells the kinds of events apart; needs equals and hashCode
 */
public final class RoutedRules<K> {
  private static final FieldCatalog NO_FIELDS =
      new FieldCatalog() {
        @Override
        public int slot(String fieldName) {
          return NO_SLOT;
        }

        @Override
        public int[] keywordSlots() {
          return new int[0];
        }
      };

  private final List<Rule> rules;
  private final Map<K, Route> routes;
  private final Map<K, CompiledOnce> byKey = new HashMap<>();
  private final Map<Covered, CompiledOnce> compiled = new LinkedHashMap<>();
  private final RuleSet none = RuleSet.compile(List.of(), NO_FIELDS).ruleSet();

  private RoutedRules(List<Rule> rules, Map<K, Route> routes, Map<Covered, CompiledOnce> known) {
    this.rules = List.copyOf(rules);
    this.routes = routes;
    routes.forEach((key, route) -> byKey.put(key, once(Covered.by(route, rules), known)));
  }

  /**
   * Rules for the events of each route. What events of a kind need is compiled when the first of
   * them comes. Never throws: a rule that does not compile is left out, with an error among the
   * {@link #problems()}.
   */
  public static <K> RoutedRules<K> compile(List<Rule> rules, Map<K, Route> routes) {
    return new RoutedRules<>(rules, copy(routes), Map.of());
  }

  /**
   * The same routes for a changed list of rules. A route whose rules are the same objects as
   * before, in the same order, keeps its compiled set; only the others are compiled.
   */
  public RoutedRules<K> recompiled(List<Rule> changed) {
    return new RoutedRules<>(changed, routes, compiled);
  }

  /** Changed rules for changed routes. Whatever is compiled already is kept, as above. */
  public RoutedRules<K> recompiled(List<Rule> changed, Map<K, Route> newRoutes) {
    return new RoutedRules<>(changed, copy(newRoutes), compiled);
  }

  private static <K> Map<K, Route> copy(Map<K, Route> routes) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(routes));
  }

  private CompiledOnce once(Covered covered, Map<Covered, CompiledOnce> known) {
    return compiled.computeIfAbsent(
        covered, added -> known.getOrDefault(added, new CompiledOnce(added)));
  }

  /** The rules for events of a kind; an empty set for a kind that has no route. */
  public RuleSet of(K key) {
    CompiledOnce known = byKey.get(key);
    return known == null ? none : known.get().ruleSet();
  }

  /** The routes that rules are compiled for, in the order they were given. */
  public Map<K, Route> routes() {
    return routes;
  }

  /** All rules, in the order they were given, whether a route leads to them or not. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rules that no route leads to: no event can match them. */
  public List<Rule> unreachable() {
    List<Rule> lost = new ArrayList<>();
    for (Rule rule : rules) {
      if (routes.values().stream().noneMatch(route -> route.answersTo(rule.logsource()))) {
        lost.add(rule);
      }
    }
    return lost;
  }

  /** What the compiler has to say about the rules, each thing once. Compiles all that is left. */
  public Set<SigmaProblem> problems() {
    Set<SigmaProblem> problems = new LinkedHashSet<>();
    compiled.values().forEach(once -> problems.addAll(once.get().problems()));
    return Collections.unmodifiableSet(problems);
  }
}
