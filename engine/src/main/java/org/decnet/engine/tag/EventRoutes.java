package org.decnet.engine.tag;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.decnet.model.event.EventKind;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;
import org.decnet.sigma.route.Route;
import org.jspecify.annotations.Nullable;

/** Which rules events of each kind and service are held against. */
final class EventRoutes {
  private EventRoutes() {}

  /**
   * Events that are held against the same rules.
   *
   * @param service lower-case service or protocol; empty for all that have no route of their own
   */
  record Key(EventKind kind, String service) {}

  /** The logs that rules are about. The routes follow from them alone. */
  static Set<Logsource> logsources(List<Rule> rules) {
    Set<Logsource> logsources = new HashSet<>();
    rules.forEach(rule -> logsources.add(rule.logsource()));
    return logsources;
  }

  /**
   * The routes that rules about some logs need: one for each kind, and one for each service of a
   * kind that some rule singles out. Only what rules name has a route, so that hostile service
   * names cannot grow the table.
   */
  static Map<Key, Route> of(Set<Logsource> logsources) {
    Set<String> services = new TreeSet<>(Set.of("ssh"));
    logsources.forEach(logsource -> addNames(services, logsource));
    Map<Key, Route> routes = new LinkedHashMap<>();
    for (EventKind kind : EventKind.values()) {
      addRoutes(kind, services, logsources, routes);
    }
    return routes;
  }

  private static void addRoutes(
      EventKind kind, Set<String> services, Set<Logsource> logsources, Map<Key, Route> routes) {
    KindFieldCatalog fields = new KindFieldCatalog(kind);
    List<Logsource> usual = EventLogsources.of(kind, "");
    List<Logsource> covering = covering(logsources, usual);
    routes.put(new Key(kind, ""), new Route(usual, fields));
    for (String service : services) {
      List<Logsource> own = EventLogsources.of(kind, service);
      if (!covering(logsources, own).equals(covering)) {
        routes.put(new Key(kind, service), new Route(own, fields));
      }
    }
  }

  private static List<Logsource> covering(Set<Logsource> logsources, List<Logsource> events) {
    return logsources.stream().filter(logsource -> coversAny(logsource, events)).toList();
  }

  /** The kinds of events that a rule about some logs can match; none if it can match nothing. */
  static List<EventKind> kinds(Logsource logsource) {
    Set<String> services = new TreeSet<>(Set.of("", "ssh"));
    addNames(services, logsource);
    return Arrays.stream(EventKind.values())
        .filter(kind ->
            services.stream().anyMatch(service -> covers(logsource, kind, service))
                || (RawRules.isAbout(logsource) && !kind.isLifted()))
        .toList();
  }

  /** Whether a rule about some logs looks at events of a kind and service. */
  static boolean covers(Logsource logsource, EventKind kind, String service) {
    return coversAny(logsource, EventLogsources.of(kind, service));
  }

  private static boolean coversAny(Logsource logsource, List<Logsource> events) {
    return events.stream().anyMatch(logsource::covers);
  }

  private static void addNames(Set<String> services, Logsource logsource) {
    addLowerCase(services, logsource.service());
    addLowerCase(services, logsource.product());
  }

  private static void addLowerCase(Set<String> services, @Nullable String name) {
    if (name != null) {
      services.add(name.toLowerCase(Locale.ROOT));
    }
  }
}
