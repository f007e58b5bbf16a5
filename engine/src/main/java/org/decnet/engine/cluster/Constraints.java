package org.decnet.engine.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.cluster.Constraint.Apart;
import org.decnet.engine.cluster.Constraint.Locked;
import org.decnet.engine.cluster.Constraint.Together;

/**
 * All decisions of analysts that are in force. Where two contradict each other, the later one has
 * taken the earlier one's place.
 */
public final class Constraints {
  /** No decisions. */
  public static final Constraints NONE = new Constraints(List.of());

  private final List<Constraint> inForce;
  private final Map<UUID, List<Together>> together = new HashMap<>();
  private final Map<UUID, List<Constraint>> separating = new HashMap<>();

  private Constraints(List<Constraint> inForce) {
    this.inForce = List.copyOf(inForce);
    for (Constraint constraint : this.inForce) {
      for (UUID node : constraint.nodes()) {
        switch (constraint) {
          case Together forced ->
              together.computeIfAbsent(node, key -> new ArrayList<>()).add(forced);
          case Apart apart -> separating.computeIfAbsent(node, key -> new ArrayList<>()).add(apart);
          case Locked lock -> separating.computeIfAbsent(node, key -> new ArrayList<>()).add(lock);
        }
      }
    }
  }

  /** Decisions, earliest first. */
  public static Constraints of(List<Constraint> decisions) {
    Constraints constraints = NONE;
    for (Constraint decision : decisions) {
      constraints = constraints.with(decision);
    }
    return constraints;
  }

  /** These and one more, which overrules those that contradict it. */
  public Constraints with(Constraint decision) {
    List<Constraint> kept = new ArrayList<>();
    for (Constraint earlier : inForce) {
      Constraint left = afterwards(earlier, decision);
      if (left.nodes().size() > 1 || left instanceof Locked) {
        kept.add(left);
      }
    }
    kept.add(decision);
    return new Constraints(kept);
  }

  /** These without one that was reversed. */
  public Constraints without(Constraint decision) {
    return new Constraints(
        inForce.stream().filter(constraint -> !constraint.equals(decision)).toList());
  }

  /** Decisions in force, earliest first. */
  public List<Constraint> inForce() {
    return inForce;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return inForce.isEmpty();
  }

  /** Forced merges that name a node. */
  public List<Together> mergesOf(UUID node) {
    return together.getOrDefault(node, List.of());
  }

  /** Splits and locks that name a node. */
  public List<Constraint> separatingOf(UUID node) {
    return separating.getOrDefault(node, List.of());
  }

  private static Constraint afterwards(Constraint earlier, Constraint later) {
    return switch (later) {
      case Together forced ->
          switch (earlier) {
            case Together merge -> merge;
            case Apart apart -> joined(apart, forced.nodes());
            case Locked lock -> widened(lock, forced.nodes());
          };
      case Apart apart ->
          earlier instanceof Together merge && crosses(apart, merge.nodes())
              ? new Together(largestSide(apart, merge.nodes()))
              : earlier;
      case Locked lock -> earlier;
    };
  }

  /** The parts that a forced merge touches become one part. */
  private static Constraint joined(Apart apart, Set<UUID> merged) {
    Set<UUID> touched = new HashSet<>();
    List<Set<UUID>> parts = new ArrayList<>();
    for (Set<UUID> part : apart.parts()) {
      if (part.stream().anyMatch(merged::contains)) {
        touched.addAll(part);
      } else {
        parts.add(part);
      }
    }
    if (!touched.isEmpty()) {
      parts.add(touched);
    }
    return parts.size() < 2 ? new Together(Set.of()) : new Apart(parts);
  }

  /** An analyst may add to what is locked. */
  private static Locked widened(Locked lock, Set<UUID> merged) {
    if (merged.stream().noneMatch(lock.nodes()::contains)) {
      return lock;
    }
    Set<UUID> nodes = new HashSet<>(lock.nodes());
    nodes.addAll(merged);
    return new Locked(nodes);
  }

  private static boolean crosses(Apart apart, Set<UUID> nodes) {
    return apart.parts().stream().filter(part -> part.stream().anyMatch(nodes::contains)).count()
        > 1;
  }

  private static Set<UUID> largestSide(Apart apart, Set<UUID> nodes) {
    Set<UUID> largest = Set.of();
    for (Set<UUID> part : apart.parts()) {
      Set<UUID> side = new HashSet<>(nodes);
      side.retainAll(part);
      largest = side.size() > largest.size() ? side : largest;
    }
    return largest;
  }
}
