package org.decnet.sigma;

import org.jspecify.annotations.Nullable;

/**
 * Which logs a rule is about, or which log an event came from.
 *
 * @param category kind of event, for instance {@code process_creation}; null if not named
 * @param product product that writes the log, for instance {@code linux}; null if not named
 * @param service log within the product, for instance {@code sshd}; null if not named
 */
public record Logsource(
    @Nullable String category, @Nullable String product, @Nullable String service) {

  /** Whether every part that this logsource names is the event's part, case ignored. */
  public boolean covers(Logsource event) {
    return covers(category, event.category)
        && covers(product, event.product)
        && covers(service, event.service);
  }

  private static boolean covers(@Nullable String named, @Nullable String actual) {
    return named == null || named.equalsIgnoreCase(actual);
  }

  /** The parts that are named, as {@code category/product/service} with {@code *} for the rest. */
  public String describe() {
    return part(category) + "/" + part(product) + "/" + part(service);
  }

  private static String part(@Nullable String name) {
    return name == null ? "*" : name;
  }
}
