package org.decnet.engine.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * @param block the block of neighbours that its address is in; null if not known
 */
public record Observation(
    UUID attacker,
    Set<Feature> features,
    List<Long> keystrokes,
    Map<KillChainPhase, Set<String>> commands,
    Set<String> credentials,
    @Nullable Long asn,
    @Nullable String block) {
  /** Most values of a set. */
  public static final int MOST_VALUES = 1024;

  /** Most different clients that one operator uses from one address. */
  public static final int MOST_CLIENTS = 8;

  private static final int LONGEST_VALUE = 256;

  /** An attacker of whom it is not known whose neighbour he is. */
  public Observation(
      UUID attacker,
      Set<Feature> features,
      List<Long> keystrokes,
      Map<KillChainPhase, Set<String>> commands,
      Set<String> credentials,
      @Nullable Long asn) {
    this(attacker, features, keystrokes, commands, credentials, asn, null);
  }

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

  /** A command line as it is compared: two that differ only behind a limit count as one. */
  public static String commandKey(String text) {
    return bounded(text.strip());
  }

  /** A pair of user and secret as it is compared. */
  public static String credentialKey(@Nullable String principal, String secretSha256) {
    return (principal == null ? "" : bounded(principal)) + '|' + secretSha256;
  }

  /**
   * The features that tell who this is. An address behind which many clients were seen is shared by
   * many people, or its client sends something else each time: what was seen in that slot then
   * tells nothing, and if it was the SSH client, neither does what was fetched.
   */
  public Set<Feature> telling() {
    if (features.size() <= MOST_CLIENTS) {
      return features;
    }
    Map<FeatureType, Long> counts =
        features.stream().collect(Collectors.groupingBy(Feature::type, Collectors.counting()));
    boolean gateway = counts.getOrDefault(FeatureType.HASSH, 0L) > MOST_CLIENTS;
    return features.stream()
        .filter(feature ->
            feature.type().isFingerprint()
                ? counts.getOrDefault(feature.type(), 0L) <= MOST_CLIENTS
                : !gateway)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The typing rhythm over all sessions; empty if none was recorded. */
  public OptionalLong centroid() {
    return KeystrokeCentroid.of(keystrokes);
  }

  private static String bounded(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
  }

  private static <T extends Comparable<T>> Set<T> least(Collection<T> values) {
    if (values.size() <= MOST_VALUES) {
      return Set.copyOf(values);
    }
    return Set.copyOf(new TreeSet<>(values).stream().limit(MOST_VALUES).toList());
  }
}
