package org.decnet.sigma;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.yaml.ContentHash;

/** Adds filters to rules: a rule with a filter matches what it did and what the filter does not. */
public final class Filters {
  private final List<Rule> rules;
  private final Map<String, List<Rule>> byReference = new HashMap<>();
  private final IdentityHashMap<Rule, Rule> filtered = new IdentityHashMap<>();
  private final List<SigmaProblem> problems = new ArrayList<>();

  private Filters(List<Rule> rules) {
    this.rules = rules;
    for (Rule rule : rules) {
      filtered.put(rule, rule);
      if (rule.id() != null) {
        refer(rule.id().toLowerCase(Locale.ROOT), rule);
      }
      if (rule.name() != null && !rule.name().equalsIgnoreCase(rule.id())) {
        refer(rule.name(), rule);
      }
    }
  }

  private void refer(String reference, Rule rule) {
    byReference.computeIfAbsent(reference, key -> new ArrayList<>()).add(rule);
  }

  /**
   * Adds each filter to the rules that it names by id or name, or to every rule if it names none,
   * as far as it is about their logsource. The rules and filters given are not changed.
   */
  public static Filtered apply(List<Rule> rules, List<Filter> filters) {
    Filters work = new Filters(rules);
    filters.forEach(work::add);
    List<Rule> result = new ArrayList<>();
    rules.forEach(rule -> result.add(work.filtered.getOrDefault(rule, rule)));
    return new Filtered(result, work.problems);
  }

  private void add(Filter filter) {
    Set<String> unresolved = filter.detection().unresolved();
    if (!unresolved.isEmpty()) {
      // Not known is what it takes out. Nothing then: a rule that says too much is seen and mended.
      String message = "left out: placeholder %" + unresolved.iterator().next() + "% has no values";
      warn(filter, Place.WHOLE_FILE, "filter", message);
      return;
    }
    for (Rule rule : meant(filter)) {
      filtered.computeIfPresent(rule, (original, current) -> with(current, filter));
    }
  }

  private Set<Rule> meant(Filter filter) {
    Set<Rule> meant = Collections.newSetFromMap(new IdentityHashMap<>());
    if (filter.targets().isEmpty()) {
      rules.stream().filter(filter::fits).forEach(meant::add);
    }
    for (Filter.Target target : filter.targets()) {
      List<Rule> named = named(target.rule());
      if (named.isEmpty()) {
        String message = "no rule has the id or name '" + target.rule() + "'";
        warn(filter, target.place(), "filter.rules", message);
      }
      for (Rule rule : named) {
        if (filter.fits(rule)) {
          meant.add(rule);
        } else {
          warn(filter, target.place(), "filter.rules", misfit(filter, rule));
        }
      }
    }
    return meant;
  }

  private List<Rule> named(String reference) {
    List<Rule> byId = byReference.get(reference.toLowerCase(Locale.ROOT));
    return byId != null ? byId : byReference.getOrDefault(reference, List.of());
  }

  private static String misfit(Filter filter, Rule rule) {
    String about = "': the filter is about " + filter.logsource().describe();
    String other = ", the rule is about " + rule.logsource().describe();
    return "left out of '" + rule.ruleId() + about + other;
  }

  private void warn(Filter filter, Place place, String field, String message) {
    problems.add(
        new SigmaProblem(
            filter.path(),
            place.line(),
            place.column(),
            filter.ruleId(),
            field,
            Severity.WARNING,
            message));
  }

  private static Rule with(Rule rule, Filter filter) {
    Map<String, Search> searches = new LinkedHashMap<>(rule.detection().searches());
    Map<String, String> names = new LinkedHashMap<>();
    for (Map.Entry<String, Search> search : filter.detection().searches().entrySet()) {
      String name = freeName(filter.title(), search.getKey(), searches.keySet());
      names.put(search.getKey(), name);
      searches.put(name, search.getValue());
    }
    List<Condition> parts =
        filter.detection().conditions().stream().map(c -> renamed(c, names)).toList();
    Condition unwanted = parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    List<Condition> conditions = new ArrayList<>();
    for (Condition condition : rule.detection().conditions()) {
      conditions.add(new Condition.And(List.of(condition, new Condition.Not(unwanted))));
    }
    return new Rule(
        header(rule.header(), filter.hash()),
        rule.logsource(),
        new Detection(searches, conditions));
  }

  /** A rule that matches less is another one: what its hash is kept for has to show that. */
  private static Header header(Header header, String filter) {
    return header.withHash(ContentHash.ofHashes(List.of(header.hash(), filter)));
  }

  /** A name that tells the filter and its search, and that the rule has not taken. */
  private static String freeName(String filter, String search, Set<String> taken) {
    String name = "filter '" + filter + "': " + search;
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }

  private static Condition renamed(Condition condition, Map<String, String> names) {
    return switch (condition) {
      case Condition.Ref ref -> new Condition.Ref(names.getOrDefault(ref.search(), ref.search()));
      case Condition.Not not -> new Condition.Not(renamed(not.operand(), names));
      case Condition.And and -> new Condition.And(renamed(and.operands(), names));
      case Condition.Or or -> new Condition.Or(renamed(or.operands(), names));
      case Condition.AtLeast some ->
          new Condition.AtLeast(
              some.count(),
              some.pattern(),
              some.searches().stream().map(name -> names.getOrDefault(name, name)).toList());
    };
  }

  private static List<Condition> renamed(List<Condition> conditions, Map<String, String> names) {
    return conditions.stream().map(condition -> renamed(condition, names)).toList();
  }
}
