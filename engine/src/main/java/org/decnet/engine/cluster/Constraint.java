package org.decnet.engine.cluster;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an analyst decided about nodes. Every later run honours it. */
public sealed interface Constraint {
  /** All nodes that it names. */
  Set<UUID> nodes();

  /** A forced merge: these are one. */
  record Together(Set<UUID> nodes) implements Constraint {
    /** Copies the set. */
    public Together {
      nodes = Set.copyOf(nodes);
    }
  }

  /** A forced split: nodes of one part are never in one cluster with those of another. */
  record Apart(List<Set<UUID>> parts) implements Constraint {
    /** Copies the parts; refuses a node that is in two of them. */
    public Apart {
      parts = parts.stream().map(Set::copyOf).toList();
      long named = parts.stream().mapToLong(Set::size).sum();
      if (named != parts.stream().flatMap(Set::stream).distinct().count()) {
        throw new IllegalArgumentException("a node can be in one part only");
      }
    }

    @Override
    public Set<UUID> nodes() {
      return parts.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** A lock: no node joins these, unless an analyst says so. */
  record Locked(Set<UUID> nodes) implements Constraint {
    /** Copies the set. */
    public Locked {
      nodes = Set.copyOf(nodes);
    }
  }
}
