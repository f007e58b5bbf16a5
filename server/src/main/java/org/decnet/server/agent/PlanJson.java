package org.decnet.server.agent;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.decoy.persona.Distro;
import org.decnet.model.decky.Decky;
import org.decnet.server.fleet.DeckyPlan;
import org.jspecify.annotations.Nullable;

/** A decoy to be deployed, in the words of {@code POST /deckies} of a master. */
final class PlanJson {
  private PlanJson() {}

  /**
   * The plan of an object.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  static DeckyPlan read(Map<String, Object> values, String usualAddress) {
    DeckyPlan plan =
        new DeckyPlan(
            text(values, "name", ""),
            text(values, "distro", Distro.DEBIAN.slug()),
            values.get("archetype") == null ? null : text(values, "archetype", ""),
            texts(values.get("services")),
            text(values, "address", usualAddress),
            ports(values.get("ports")),
            config(values.get("config")),
            number("mutate_interval", values.getOrDefault("mutate_interval", usualMinutes())));
    DeckyPlan.Problem problem = plan.problem();
    if (problem != null) {
      throw wrong(problem.field(), problem.expected());
    }
    return plan;
  }

  private static Long usualMinutes() {
    return (long) Decky.USUAL_MINUTES;
  }

  private static String text(Map<String, Object> values, String name, String usual) {
    Object value = values.getOrDefault(name, usual);
    if (value instanceof String text) {
      return text;
    }
    throw wrong(name, "be text");
  }

  private static List<String> texts(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list && list.stream().allMatch(one -> one instanceof String)) {
      return list.stream().map(String::valueOf).toList();
    }
    throw wrong("services", "be a list of texts");
  }

  private static Map<String, Integer> ports(@Nullable Object value) {
    Map<String, Integer> ports = new TreeMap<>();
    object("ports", value)
        .forEach((service, port) -> ports.put(String.valueOf(service), number("ports", port)));
    return ports;
  }

  private static Map<String, Map<String, String>> config(@Nullable Object value) {
    Map<String, Map<String, String>> config = new TreeMap<>();
    object("config", value)
        .forEach((service, settings) -> {
          Map<String, String> texts = new TreeMap<>();
          object("config", settings)
              .forEach((name, set) -> texts.put(String.valueOf(name), String.valueOf(set)));
          config.put(String.valueOf(service), texts);
        });
    return config;
  }

  private static Map<?, ?> object(String field, @Nullable Object value) {
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw wrong(field, "be an object");
  }

  private static int number(String field, @Nullable Object value) {
    if (value instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw wrong(field, "be a whole number");
  }

  private static IllegalArgumentException wrong(String field, String expected) {
    return new IllegalArgumentException("Field " + field + " must " + expected);
  }
}
