package org.decnet.engine.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.engine.cluster.Edge;
import org.decnet.engine.cluster.SpanningTree;

/**
 * Observations that are one operator, and what they add up to.
 *
 * @param uuid the identity, merges followed
 * @param attackers its observations
 * @param edges the strongest edges that hold it together; one fewer than it has observations
 * @param features all fingerprints, payloads and C2 endpoints
 * @param infrastructure payloads and C2 endpoints that tell whose they are: those seen behind a
 *     gateway do not
 * @param centroid typing rhythm over all sessions
 */
public record Identity(
    UUID uuid,
    List<UUID> attackers,
    List<Edge> edges,
    SortedSet<Feature> features,
    Set<Feature> infrastructure,
    OptionalLong centroid) {

  /** Copies the lists. */
  public Identity {
    attackers = List.copyOf(attackers);
    edges = List.copyOf(edges);
    features = Collections.unmodifiableSortedSet(new TreeSet<>(features));
    infrastructure = Set.copyOf(infrastructure);
  }

  static Identity of(UUID uuid, List<Observation> members, List<Edge> edges) {
    SortedSet<Feature> features = new TreeSet<>(Comparator.naturalOrder());
    Set<Feature> infrastructure = new HashSet<>();
    List<Long> keystrokes = new ArrayList<>();
    for (Observation member : members) {
      features.addAll(member.features());
      member.telling().stream()
          .filter(feature -> !feature.type().isFingerprint())
          .forEach(infrastructure::add);
      keystrokes.addAll(member.keystrokes());
    }
    return new Identity(
        uuid,
        members.stream().map(Observation::attacker).toList(),
        edges,
        features,
        infrastructure,
        KeystrokeCentroid.of(keystrokes));
  }

  /** How sure it is that the observations are one operator, 0 to 1. */
  public double confidence() {
    return SpanningTree.confidence(edges);
  }

  /** Values of one type, in order. */
  public List<String> values(FeatureType type) {
    return features.stream().filter(feature -> feature.type() == type).map(Feature::value).toList();
  }
}
