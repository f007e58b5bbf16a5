package org.decnet.cli.deckies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.server.fleet.DeckyPlan;
import org.jspecify.annotations.Nullable;

/**
 * A decoy as people write it.
 *
 * @param archetype what kind of host it is; null if services are named
 * @param services each {@code SERVICE} or {@code SERVICE:PORT}
 * @param settings by {@code SERVICE.SETTING}
 * @param minutes between two rotations of its services
 */
public record DeckyWords(
    String name,
    String distro,
    @Nullable String archetype,
    List<String> services,
    Map<String, String> settings,
    String address,
    int minutes) {
  /** Copies the lists. */
  public DeckyWords {
    services = List.copyOf(services);
    settings = Map.copyOf(settings);
  }

  /**
   * The plan that they say.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  public DeckyPlan plan() {
    Map<String, Integer> ports = new HashMap<>();
    for (String service : services) {
      int colon = service.indexOf(':');
      if (colon >= 0) {
        ports.put(word(service), port(service.substring(colon + 1)));
      }
    }
    Map<String, Map<String, String>> config = new HashMap<>();
    settings.forEach((key, value) -> {
      int dot = key.indexOf('.');
      if (dot < 1) {
        throw new IllegalArgumentException("a setting is SERVICE.SETTING=VALUE");
      }
      config
          .computeIfAbsent(key.substring(0, dot), unused -> new HashMap<>())
          .put(key.substring(dot + 1), value);
    });
    DeckyPlan plan =
        new DeckyPlan(
            name,
            distro,
            archetype,
            services.stream().map(DeckyWords::word).toList(),
            address,
            ports,
            config,
            minutes);
    DeckyPlan.Problem problem = plan.problem();
    if (problem != null) {
      throw new IllegalArgumentException(problem.field() + " must " + problem.expected());
    }
    return plan;
  }

  private static String word(String service) {
    int colon = service.indexOf(':');
    return colon < 0 ? service : service.substring(0, colon);
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a service is SERVICE or SERVICE:PORT", e);
    }
  }
}
