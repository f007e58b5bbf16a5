package org.decnet.engine.tag;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.RuleId;
import org.decnet.sigma.Compiled;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleSet;
import org.decnet.sigma.SigmaProblem;
import org.jspecify.annotations.Nullable;

/**
 * The compiled rules, routed by event kind and service. Immutable; a changed pack is a new pack.
 */
public final class RulePack {
  private final List<PackRule> rules;
  private final Map<RuleId, PackRule> byId;
  private final IdentityHashMap<Rule, PackRule> bySigma;
  private final Set<String> namedServices;
  private final Map<Route, RuleSet> routes;
  private final Set<SigmaProblem> problems;

  private RulePack(List<PackRule> rules) {
    this.rules = List.copyOf(rules);
    this.byId = new HashMap<>();
    this.bySigma = new IdentityHashMap<>();
    for (PackRule rule : rules) {
      byId.put(rule.id(), rule);
      bySigma.put(rule.sigma(), rule);
    }
    this.namedServices = namedServices(this.rules);
    this.problems = new LinkedHashSet<>();
    this.routes = new HashMap<>();
    for (EventKind kind : EventKind.values()) {
      addRoutes(kind);
    }
  }

  /** Compiles rules. What does not compile is named by {@link #problems()} and never matches. */
  static RulePack of(List<PackRule> rules) {
    return new RulePack(rules.stream().sorted(Comparator.comparing(PackRule::id)).toList());
  }

  /** Whether events of any kind answer to a rule's logsource. */
  static boolean hasSource(Rule rule) {
    Set<String> services = new TreeSet<>(Set.of(""));
    addLowerCase(services, rule.logsource().service());
    addLowerCase(services, rule.logsource().product());
    return Arrays.stream(EventKind.values())
        .anyMatch(kind -> services.stream().anyMatch(service -> covers(rule, kind, service)));
  }

  /** What the compiler has to say about the rules. */
  Set<SigmaProblem> problems() {
    return Collections.unmodifiableSet(problems);
  }

  /** All rules, ordered by id. */
  public List<PackRule> rules() {
    return rules;
  }

  /** The rule of an id. */
  public Optional<PackRule> rule(RuleId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Gives each rule that an event matches. */
  public void match(Event event, Consumer<PackRule> onMatch) {
    RuleSet routed = routes.get(new Route(event.kind(), routedService(event)));
    if (routed != null) {
      routed.match(event::value, rule -> onMatch.accept(known(rule)));
    }
  }

  /** Whether a rule looks at events of this kind and service at all. */
  public boolean covers(PackRule rule, Event event) {
    return covers(rule.sigma(), event.kind(), routedService(event));
  }

  /** Why a rule matches an event, or the first reasons why it does not. */
  public Explanation explain(PackRule rule, Event event) {
    return RuleSet.compile(List.of(rule.sigma()), new KindFieldCatalog(event.kind()))
        .ruleSet()
        .explain(rule.sigma(), event::value);
  }

  private PackRule known(Rule rule) {
    PackRule known = bySigma.get(rule);
    if (known == null) {
      throw new IllegalStateException("A rule matched that is not in the pack: " + rule.title());
    }
    return known;
  }

  // Only services that some rule names have routes of their own, so that hostile service names
  // cannot grow the table.
  private String routedService(Event event) {
    String service = serviceOf(event);
    return service != null && namedServices.contains(service) ? service : "";
  }

  private static @Nullable String serviceOf(Event event) {
    return switch (event.kind()) {
      case PROTO_REQUEST -> event.text(Field.PROTOCOL);
      case ALERT -> event.source();
      default -> event.service();
    };
  }

  // Most services select the same rules of a kind, and share their compiled set.
  private void addRoutes(EventKind kind) {
    Map<List<Rule>, RuleSet> compiled = new HashMap<>();
    for (String service : namedServices) {
      List<Rule> covered =
          rules.stream().map(PackRule::sigma).filter(rule -> covers(rule, kind, service)).toList();
      if (!covered.isEmpty()) {
        routes.put(
            new Route(kind, service), compiled.computeIfAbsent(covered, r -> compile(r, kind)));
      }
    }
  }

  private RuleSet compile(List<Rule> covered, EventKind kind) {
    Compiled compiled = RuleSet.compile(covered, new KindFieldCatalog(kind));
    problems.addAll(compiled.problems());
    return compiled.ruleSet();
  }

  private static boolean covers(Rule rule, EventKind kind, String service) {
    return EventLogsources.of(kind, service).stream()
        .anyMatch(source -> rule.logsource().covers(source));
  }

  private static Set<String> namedServices(List<PackRule> rules) {
    Set<String> services = new TreeSet<>(Set.of("", "ssh"));
    for (PackRule rule : rules) {
      Logsource logsource = rule.sigma().logsource();
      addLowerCase(services, logsource.service());
      addLowerCase(services, logsource.product());
    }
    return Set.copyOf(services);
  }

  private static void addLowerCase(Set<String> services, @Nullable String name) {
    if (name != null) {
      services.add(name.toLowerCase(Locale.ROOT));
    }
  }

  /** Everything that decides which rules can match. */
  private record Route(EventKind kind, String service) {}
}
