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
   * @param malware whether they are files of which somebody says that they are malware
   */
  record Key(EventKind kind, String service, boolean malware) {
    private List<Logsource> logsources() {
      return malware ? EventLogsources.ofMalware(service) : EventLogsources.of(kind, service);
    }

    private Key usual() {
      return new Key(kind, service, false);
    }

    private List<Logsource> rules(Set<Logsource> about) {
      return about.stream().filter(this::isMetBy).toList();
    }

    /** Whether a rule about some logs looks at these events. */
    boolean isMetBy(Logsource logsource) {
      return logsources().stream().anyMatch(logsource::covers);
    }
  }

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
      addRoutes(new Key(kind, "", false), services, logsources, routes);
    }
    Key malware = new Key(EventKind.FILE, "", true);
    if (!malware.rules(logsources).equals(malware.usual().rules(logsources))) {
      addRoutes(malware, services, logsources, routes);
    }
    return routes;
  }

  private static void addRoutes(
      Key any, Set<String> services, Set<Logsource> logsources, Map<Key, Route> routes) {
    KindFieldCatalog fields = new KindFieldCatalog(any.kind());
    routes.put(any, new Route(any.logsources(), fields));
    for (String service : services) {
      Key own = new Key(any.kind(), service, any.malware());
      if (!own.rules(logsources).equals(any.rules(logsources))) {
        routes.put(own, new Route(own.logsources(), fields));
      }
    }
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

  private static boolean covers(Logsource logsource, EventKind kind, String service) {
    return new Key(kind, service, kind == EventKind.FILE).isMetBy(logsource);
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
