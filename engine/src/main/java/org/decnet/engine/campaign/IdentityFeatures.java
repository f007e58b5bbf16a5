package org.decnet.engine.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * What is known about one identity, as far as it helps to find its operation.
 *
 * @param infrastructure payloads and C2 endpoints, each with its type
 * @param windows times of its sessions; merged when taken
 * @param cohort what it is like, each with a tag: {@code asn:64512}, {@code tool:curl}, {@code
 *     decky:d1}
 * @param keystrokes typing rhythm; empty if never recorded
 * @param phases by decoy
 */
public record IdentityFeatures(
    UUID identity,
    Set<String> infrastructure,
    List<Window> windows,
    Set<String> cohort,
    OptionalLong keystrokes,
    Map<String, DeckyPhases> phases) {
  /** Times of activity this far apart are an operation even of one identity. */
  static final Duration SUSTAINED = Duration.ofHours(24);

  /** Copies all collections. */
  public IdentityFeatures {
    infrastructure = Set.copyOf(infrastructure);
    windows = List.copyOf(Window.merged(windows));
    cohort = Set.copyOf(cohort);
    phases = Map.copyOf(phases);
  }

  /** An identity of which nothing is known. */
  public static IdentityFeatures of(UUID identity) {
    return new IdentityFeatures(
        identity, Set.of(), List.of(), Set.of(), OptionalLong.empty(), Map.of());
  }

  /** Whether it came back after a day or more. */
  public boolean isSustained() {
    if (windows.size() < 2) {
      return false;
    }
    Instant firstEnd = windows.getFirst().to();
    return !windows.getLast().from().isBefore(firstEnd.plus(SUSTAINED));
  }
}
