package org.decnet.sigma.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.decnet.sigma.EventView;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Finding;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleSet;
import org.decnet.sigma.SigmaProblem;
import org.decnet.sigma.pipeline.EventSource;
import org.decnet.sigma.pipeline.EventSources;
import org.decnet.sigma.pipeline.Pipeline;
import org.decnet.sigma.route.Route;
import org.decnet.sigma.route.RoutedRules;
import org.jspecify.annotations.Nullable;

/**
 * Rules compiled for the JSON events of a source: pipelines give the rules its names, and each
 * event meets the rules about its logs. Immutable; safe for use by many threads.
 */
public final class JsonRules {
  private final List<Pipeline> pipelines;
  private final List<EventSource> kinds;
  private final MappedRules rules;
  private final JsonFields fields;
  private final EventSources sources;
  private final RoutedRules<EventSource> routed;

  private JsonRules(
      List<Pipeline> pipelines,
      List<EventSource> kinds,
      MappedRules rules,
      JsonFields fields,
      RoutedRules<EventSource> routed) {
    this.pipelines = pipelines;
    this.kinds = kinds;
    this.rules = rules;
    this.fields = fields;
    this.sources = new EventSources(kinds, fields);
    this.routed = routed;
  }

  /**
   * Compiles rules for events that the pipelines describe. If none of them tells kinds of events
   * apart, every event meets every rule. Never throws: a rule that does not compile is left out,
   * with an error among the {@link #problems()}.
   */
  public static JsonRules compile(List<Rule> rules, List<Pipeline> pipelines) {
    return compile(rules, pipelines, Set.of());
  }

  /**
   * Compiles rules, with slots for fields of one's own in the source's terms: what correlations
   * group by, for instance.
   */
  public static JsonRules compile(
      List<Rule> rules, List<Pipeline> pipelines, Collection<String> moreFields) {
    List<EventSource> kinds =
        pipelines.stream()
            .flatMap(pipeline -> pipeline.sources().stream())
            .map(kind -> kind.mapped(pipelines))
            .toList();
    return compile(pipelines, kinds, MappedRules.of(rules, pipelines), moreFields);
  }

  private static JsonRules compile(
      List<Pipeline> pipelines,
      List<EventSource> kinds,
      MappedRules rules,
      Collection<String> moreFields) {
    List<Rule> readers = new ArrayList<>(rules.results());
    readers.addAll(EventSources.testsOf(kinds));
    JsonFields fields = JsonFields.of(readers, moreFields);
    Map<EventSource, Route> routes = new LinkedHashMap<>();
    kinds.forEach(kind -> routes.put(kind, new Route(kind.logsources(), fields)));
    if (kinds.isEmpty()) {
      routes.put(EventSource.ANY, Route.toAll(fields));
    }
    RoutedRules<EventSource> routed = RoutedRules.compile(rules.results(), routes);
    return new JsonRules(List.copyOf(pipelines), kinds, rules, fields, routed);
  }

  /**
   * Other rules for the same events. What the rules that are the same objects as before have
   * compiled to is kept where it can be; everything is compiled again if the new rules look at
   * fields that none looked at before. Events must be made anew if {@link #fields()} has changed.
   */
  public JsonRules recompiled(List<Rule> changed) {
    MappedRules mapped = rules.changed(changed, pipelines);
    return fields.haveAllOf(mapped.results())
        ? new JsonRules(pipelines, kinds, mapped, fields, routed.recompiled(mapped.results()))
        : compile(pipelines, kinds, mapped, fields.names());
  }

  /** The same rules for the same events, but every event meets every rule. */
  public JsonRules withoutRouting() {
    RoutedRules<EventSource> one =
        RoutedRules.compile(rules.results(), Map.of(EventSource.ANY, Route.toAll(fields)));
    return new JsonRules(pipelines, List.of(), rules, fields, one);
  }

  /** The rules, as they were given. */
  public List<Rule> rules() {
    return rules.given();
  }

  /** The fields that events are read for. */
  public JsonFields fields() {
    return fields;
  }

  /** The kind of an event; null if no pipeline knows it. */
  public @Nullable EventSource sourceOf(EventView event) {
    return kinds.isEmpty() ? EventSource.ANY : sources.of(event);
  }

  /** Calls back with each rule about the event's logs that matches it, as it was given. */
  public void match(EventView event, Consumer<? super Rule> onMatch) {
    EventSource kind = sourceOf(event);
    if (kind != null) {
      routed.of(kind).match(event, rule -> onMatch.accept(rules.given(rule)));
    }
  }

  /** Whether a rule is about an event's logs. */
  public boolean covers(Rule rule, EventView event) {
    EventSource kind = sourceOf(event);
    return kind != null && new Route(kind.logsources(), fields).leadsTo(rule);
  }

  /**
   * Why a rule matches an event or does not, the logs that it is about left aside. Findings name
   * fields as the event does.
   *
   * @throws IllegalArgumentException if the rule is none of these, or does not compile
   */
  public Explanation explain(Rule rule, JsonEvent event) {
    Rule result = rules.result(rule);
    Explanation explanation =
        RuleSet.compile(List.of(result), fields).ruleSet().explain(result, event);
    return switch (explanation) {
      case Explanation.Matched matched ->
          new Explanation.Matched(rule, named(matched.findings(), event));
      case Explanation.NotMatched not ->
          new Explanation.NotMatched(rule, named(not.reasons(), event));
    };
  }

  /** Of the ways to a field, each finding names the one that the value came by. */
  private List<Finding> named(List<Finding> findings, JsonEvent event) {
    return findings.stream().map(finding -> named(finding, event)).toList();
  }

  private Finding named(Finding finding, JsonEvent event) {
    return new Finding(
        finding.selection(),
        fields.way(finding.field(), event),
        finding.test(),
        finding.value(),
        finding.held(),
        finding.span());
  }

  /** Rules that are about none of the logs that the pipelines know, as they were given. */
  public List<Rule> unreachable() {
    return routed.unreachable().stream().map(rules::given).toList();
  }

  /** What the compiler has to say about the rules, each thing once. */
  public Set<SigmaProblem> problems() {
    return routed.problems();
  }
}
