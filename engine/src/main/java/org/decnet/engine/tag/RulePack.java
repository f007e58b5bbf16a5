package org.decnet.engine.tag;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.RuleId;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleSet;
import org.decnet.sigma.SigmaProblem;
import org.decnet.sigma.route.RoutedRules;
import org.jspecify.annotations.Nullable;

/**
 * The compiled rules, routed by event kind and service. Immutable; a changed pack is a new pack.
 */
public final class RulePack {
  /** No rules. */
  public static final RulePack EMPTY = of(List.of());

  private final List<PackRule> rules;
  private final Set<Logsource> logsources;
  private final Map<RuleId, PackRule> byId = new HashMap<>();
  private final IdentityHashMap<Rule, PackRule> bySigma = new IdentityHashMap<>();
  private final RoutedRules<EventRoutes.Key> routed;
  private final Map<EventKind, Map<String, RuleSet>> byService = new EnumMap<>(EventKind.class);

  private RulePack(
      List<PackRule> rules, Set<Logsource> logsources, RoutedRules<EventRoutes.Key> routed) {
    this.rules = rules;
    this.logsources = logsources;
    this.routed = routed;
    for (PackRule rule : rules) {
      byId.put(rule.id(), rule);
      bySigma.put(rule.sigma(), rule);
    }
    for (EventRoutes.Key key : routed.routes().keySet()) {
      byService
          .computeIfAbsent(key.kind(), kind -> new HashMap<>())
          .put(key.service(), routed.of(key));
    }
  }

  /** Compiles rules, whose ids differ. What does not compile never matches. */
  public static RulePack of(List<PackRule> rules) {
    List<PackRule> sorted = sorted(rules);
    List<Rule> sigma = sigma(sorted);
    Set<Logsource> logsources = EventRoutes.logsources(sigma);
    return new RulePack(sorted, logsources, RoutedRules.compile(sigma, EventRoutes.of(logsources)));
  }

  /**
   * The pack of other rules. Where events meet the same rules as in this pack, what is compiled is
   * kept; rules are the same if they are the same objects.
   */
  public RulePack with(List<PackRule> changed) {
    List<PackRule> sorted = sorted(changed);
    List<Rule> sigma = sigma(sorted);
    Set<Logsource> named = EventRoutes.logsources(sigma);
    return new RulePack(
        sorted,
        named,
        named.equals(logsources)
            ? routed.recompiled(sigma)
            : routed.recompiled(sigma, EventRoutes.of(named)));
  }

  private static List<PackRule> sorted(List<PackRule> rules) {
    return rules.stream().sorted(Comparator.comparing(PackRule::id)).toList();
  }

  private static List<Rule> sigma(List<PackRule> rules) {
    return rules.stream().map(PackRule::sigma).toList();
  }

  /** What the compiler says to one rule, for every kind of event that it is about. */
  static Set<SigmaProblem> problems(Rule rule) {
    Set<SigmaProblem> problems = new LinkedHashSet<>();
    for (EventKind kind : EventRoutes.kinds(rule.logsource())) {
      problems.addAll(RuleSet.compile(List.of(rule), new KindFieldCatalog(kind)).problems());
    }
    return problems;
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
    RuleSet met = rulesFor(event);
    if (met != null) {
      met.match(event::value, rule -> onMatch.accept(known(rule)));
    }
  }

  /** Whether a rule looks at events of this kind and service at all. */
  public boolean covers(PackRule rule, Event event) {
    String service = serviceOf(event);
    return EventRoutes.covers(
        rule.sigma().logsource(), event.kind(), service == null ? "" : service);
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

  private @Nullable RuleSet rulesFor(Event event) {
    Map<String, RuleSet> ofKind = byService.get(event.kind());
    if (ofKind == null) {
      return null;
    }
    String service = serviceOf(event);
    RuleSet own = service == null ? null : ofKind.get(service);
    return own == null ? ofKind.get("") : own;
  }

  private static @Nullable String serviceOf(Event event) {
    return switch (event.kind()) {
      case PROTO_REQUEST -> event.text(Field.PROTOCOL);
      case ALERT -> event.source();
      default -> event.service();
    };
  }
}
