package org.decnet.engine.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.decnet.model.error.Problem;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.RuleId;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Filter;
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
  private final FilteredRules matched;
  private final Set<Logsource> logsources;
  private final Map<RuleId, PackRule> byId = new HashMap<>();
  private final IdentityHashMap<Rule, PackRule> bySigma = new IdentityHashMap<>();
  private final RoutedRules<EventRoutes.Key> routed;
  private final RawRules raw;
  private final Map<EventKind, Map<String, EventRoutes.Key>> byService =
      new EnumMap<>(EventKind.class);
  private final Map<String, EventRoutes.Key> malware = new HashMap<>();
  private final PackCorrelations correlations;
  private volatile @Nullable CommandFacts commandFacts;

  private RulePack(
      List<PackRule> rules,
      FilteredRules matched,
      Set<Logsource> logsources,
      RoutedRules<EventRoutes.Key> routed,
      RawRules raw,
      PackCorrelations correlations) {
    this.rules = rules;
    this.matched = matched;
    this.logsources = logsources;
    this.routed = routed;
    this.raw = raw;
    this.correlations = correlations;
    rules.forEach(rule -> byId.put(rule.id(), rule));
    matched.byRule().forEach((rule, sigma) -> bySigma.put(sigma, rule));
    for (EventRoutes.Key key : routed.routes().keySet()) {
      Map<String, EventRoutes.Key> ofKind =
          key.malware() ? malware : byService.computeIfAbsent(key.kind(), kind -> new HashMap<>());
      ofKind.put(key.service(), key);
    }
  }

  /** Compiles rules, whose ids differ. What does not compile never matches. */
  public static RulePack of(List<PackRule> rules) {
    return of(rules, List.of());
  }

  /** Compiles rules, whose ids differ, and filters that take something out of them. */
  public static RulePack of(List<PackRule> rules, List<Filter> filters) {
    List<PackRule> sorted = sorted(rules);
    FilteredRules matched = FilteredRules.of(sorted, filters);
    Set<Logsource> logsources = EventRoutes.logsources(matched.sigma());
    return new RulePack(
        sorted,
        matched,
        logsources,
        RoutedRules.compile(matched.sigma(), EventRoutes.of(logsources)),
        RawRules.of(matched.sigma()),
        PackCorrelations.of(sorted, matched.byRule()));
  }

  /**
   * The pack of other rules and filters. Where events meet the same rules as in this pack, what is
   * compiled is kept; rules are the same if they are the same objects.
   */
  public RulePack with(List<PackRule> changed, List<Filter> filters) {
    List<PackRule> sorted = sorted(changed);
    FilteredRules now = matched.with(sorted, filters);
    Set<Logsource> named = EventRoutes.logsources(now.sigma());
    return new RulePack(
        sorted,
        now,
        named,
        named.equals(logsources)
            ? routed.recompiled(now.sigma())
            : routed.recompiled(now.sigma(), EventRoutes.of(named)),
        raw.with(now.sigma()),
        correlations.standFor(sorted, now.byRule())
            ? correlations
            : PackCorrelations.of(sorted, now.byRule()));
  }

  /** The pack of other rules under the same filters. */
  public RulePack with(List<PackRule> changed) {
    return with(changed, filters());
  }

  private static List<PackRule> sorted(List<PackRule> rules) {
    return rules.stream().sorted(Comparator.comparing(PackRule::id)).toList();
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
    match(event, event, onMatch);
  }

  /** Gives each rule that an event matches which derives from another, on the service of that. */
  void match(Event event, Event source, Consumer<PackRule> onMatch) {
    RuleSet met = rulesFor(event, serviceOf(source));
    if (met != null) {
      met.match(event::value, rule -> onMatch.accept(known(rule)));
    }
    raw.match(event, rule -> onMatch.accept(known(rule)));
  }

  /** The correlations of the pack. */
  public PackCorrelations correlations() {
    return correlations;
  }

  /** The filters of the pack. */
  public List<Filter> filters() {
    return matched.filters();
  }

  /** What does not stop a rule but deserves a look: filters that have nothing to do. */
  public List<Problem> warnings() {
    return matched.problems().stream().map(RuleFileReader::located).toList();
  }

  /** Correlations that do not compile, mostly because what they refer to is not there, by file. */
  public Map<String, List<Problem>> brokenReferences() {
    Map<String, List<Problem>> byPath = new TreeMap<>();
    for (SigmaProblem problem : correlations.problems()) {
      byPath
          .computeIfAbsent(problem.path(), path -> new ArrayList<>())
          .add(RuleFileReader.located(problem));
    }
    return byPath;
  }

  /** The kinds of events that a rule about single events looks at; none for a correlation. */
  public List<EventKind> kinds(PackRule rule) {
    Rule sigma = matched.byRule().get(rule);
    return sigma == null ? List.of() : EventRoutes.kinds(sigma.logsource());
  }

  /** Whether a rule looks at single events of this kind and service at all. */
  public boolean covers(PackRule rule, Event event) {
    Rule sigma = matched.byRule().get(rule);
    String service = serviceOf(event);
    return sigma != null
        && (new EventRoutes.Key(event.kind(), service == null ? "" : service, isMalware(event))
                .isMetBy(sigma.logsource())
            || (event.raw() != null && RawRules.isAbout(sigma.logsource())));
  }

  /**
   * Why a rule matches an event, or the first reasons why it does not.
   *
   * @throws IllegalArgumentException if the rule is none of the pack about single events
   */
  public Explanation explain(PackRule rule, Event event) {
    Rule sigma = matched.byRule().get(rule);
    if (sigma == null) {
      throw new IllegalArgumentException(rule.id() + " is not about single events");
    }
    return RawRules.isAbout(sigma.logsource())
        ? RawRules.explain(sigma, event)
        : RuleSet.compile(List.of(sigma), new KindFieldCatalog(event.kind()))
            .ruleSet()
            .explain(sigma, event::value);
  }

  private PackRule known(Rule rule) {
    PackRule known = bySigma.get(rule);
    if (known == null) {
      throw new IllegalStateException("A rule matched that is not in the pack: " + rule.title());
    }
    return known;
  }

  /**
   * What decides, beside line and session, what the rules find in a command. Asked first, it
   * compiles the rules about commands; threads that ask at the same time come to the same answer.
   */
  CommandFacts commandFacts() {
    CommandFacts known = commandFacts;
    if (known == null) {
      known = CommandFacts.of(rules, this::compiled);
      commandFacts = known;
    }
    return known;
  }

  private List<RuleSet> compiled(EventKind kind) {
    return byService.getOrDefault(kind, Map.of()).values().stream().map(routed::of).toList();
  }

  private @Nullable RuleSet rulesFor(Event event, @Nullable String service) {
    Map<String, EventRoutes.Key> ofKind =
        isMalware(event) && !malware.isEmpty() ? malware : byService.get(event.kind());
    if (ofKind == null) {
      return null;
    }
    EventRoutes.Key own = service == null ? null : ofKind.get(service);
    EventRoutes.Key key = own == null ? ofKind.get("") : own;
    return key == null ? null : routed.of(key);
  }

  private static boolean isMalware(Event event) {
    return event.kind() == EventKind.FILE && event.flag(Field.MAL_HASH_MATCH);
  }

  private static @Nullable String serviceOf(Event event) {
    return switch (event.kind()) {
      case PROTO_REQUEST -> event.text(Field.PROTOCOL);
      case ALERT -> event.source();
      default -> event.service();
    };
  }
}
