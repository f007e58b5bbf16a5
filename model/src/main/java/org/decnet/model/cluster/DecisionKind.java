package org.decnet.model.cluster;

import java.util.Locale;

/** What was decided about clusters. */
public enum DecisionKind {
  /** A cluster came into being. */
  FORMED,
  /** A node that was in none joined one. */
  LINKED,
  /** A cluster is another now. */
  MERGED,
  /** A merged cluster stands on its own again; by an analyst: a decision was taken back. */
  UNMERGED,
  /** Nodes went from a cluster to others. */
  SPLIT,
  /** An analyst says that nodes are one. */
  FORCED_MERGE,
  /** An analyst says that nodes are several. */
  FORCED_SPLIT,
  /** An analyst says that nobody joins. */
  LOCKED,
  /** An analyst takes a lock back. */
  UNLOCKED,
  /** A node that was in a cluster is in none. */
  LEFT;

  /** As rows and people name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a word that {@link #word()} gave. */
  public static DecisionKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether every later run honours it until it is taken back. */
  public boolean binds() {
    return this == FORCED_MERGE || this == FORCED_SPLIT || this == LOCKED;
  }
}
