package org.decnet.engine.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.attack.killchain.KillChainPhase;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one attacker, as far as it helps to recognise him elsewhere. Of values beyond
 * a limit the smallest are kept, so that what is kept does not depend on their order.
 *
 * @param features fingerprints, payloads and C2 endpoints
 * @param keystrokes digraph simhash of each session that was recorded
 * @param commands command lines by the phase they were seen as
 * @param credentials pairs of user and secret, hashed
 * @param asn number of the network; null if not known
 */
public record Observation(
    UUID attacker,
    Set<Feature> features,
    List<Long> keystrokes,
    Map<KillChainPhase, Set<String>> commands,
    Set<String> credentials,
    @Nullable Long asn) {
  /** Most values of a set. */
  public static final int MOST_VALUES = 1024;

  /** Copies and cuts all sets. */
  public Observation {
    features = least(features);
    keystrokes = keystrokes.stream().sorted().limit(MOST_VALUES).toList();
    Map<KillChainPhase, Set<String>> byPhase = new HashMap<>();
    commands.forEach((phase, lines) -> byPhase.put(phase, least(lines)));
    commands = Map.copyOf(byPhase);
    credentials = least(credentials);
  }

  /** An attacker of whom nothing is known. */
  public static Observation of(UUID attacker) {
    return new Observation(attacker, Set.of(), List.of(), Map.of(), Set.of(), null);
  }

  /** The typing rhythm over all sessions; empty if none was recorded. */
  public OptionalLong centroid() {
    return KeystrokeCentroid.of(keystrokes);
  }

  private static <T extends Comparable<T>> Set<T> least(Collection<T> values) {
    if (values.size() <= MOST_VALUES) {
      return Set.copyOf(values);
    }
    return Set.copyOf(new TreeSet<>(values).stream().limit(MOST_VALUES).toList());
  }
}
