package org.decnet.engine.tag;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.sigma.Explanation;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleSet;
import org.decnet.sigma.route.Route;
import org.decnet.sigma.route.RoutedRules;

/**
 * Rules about the log of a sensor as that sensor writes it. They meet the events that carry their
 * raw record, beside the rules about events of the kind.
 */
final class RawRules {
  /** The logs that such rules are about; OpenCanary is the sensor that Sigma knows by name. */
  private static final Logsource LOG = new Logsource("application", "opencanary", null);

  private final Map<EventKind, RawFieldCatalog> fields;
  private final RoutedRules<EventKind> routed;

  private RawRules(Map<EventKind, RawFieldCatalog> fields, RoutedRules<EventKind> routed) {
    this.fields = fields;
    this.routed = routed;
  }

  static RawRules of(List<Rule> rules) {
    Map<EventKind, RawFieldCatalog> fields = new EnumMap<>(EventKind.class);
    Map<EventKind, Route> routes = new EnumMap<>(EventKind.class);
    for (EventKind kind : EventKind.values()) {
      if (!kind.isLifted()) {
        RawFieldCatalog catalog = new RawFieldCatalog(kind);
        fields.put(kind, catalog);
        routes.put(kind, new Route(List.of(LOG), catalog));
      }
    }
    return new RawRules(fields, RoutedRules.compile(rules, routes));
  }

  /** The same for other rules; what is compiled for those that stay is kept. */
  RawRules with(List<Rule> changed) {
    return new RawRules(fields, routed.recompiled(changed));
  }

  /** Gives each rule that an event's raw record matches. */
  void match(Event event, Consumer<Rule> onMatch) {
    RawFieldCatalog catalog = event.raw() == null ? null : fields.get(event.kind());
    if (catalog != null) {
      routed.of(event.kind()).match(slot -> catalog.value(event, slot), onMatch);
    }
  }

  /** Whether a rule is about such logs. */
  static boolean isAbout(Logsource logsource) {
    return logsource.product() != null && logsource.covers(LOG);
  }

  /** Why a rule about such logs matches an event, or why it does not. */
  static Explanation explain(Rule rule, Event event) {
    RawFieldCatalog catalog = new RawFieldCatalog(event.kind());
    return RuleSet.compile(List.of(rule), catalog)
        .ruleSet()
        .explain(rule, slot -> catalog.value(event, slot));
  }
}
