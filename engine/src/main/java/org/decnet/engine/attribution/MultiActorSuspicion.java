package org.decnet.engine.attribution;

import java.util.Set;
import java.util.TreeSet;

/**
 * Whether several people are behind one identity, and whether that was said already.
 *
 * @param primitives the ones that were reported last; empty if there is nothing to suspect
 * @param isNew whether it must be reported now
 */
public record MultiActorSuspicion(Set<String> primitives, boolean isNew) {
  /** Nothing was ever reported. */
  public static final MultiActorSuspicion NONE = new MultiActorSuspicion(Set.of(), false);

  private static final int FEWEST = 2;
  private static final double DOUBT = 0.75;

  /** Copies the set. */
  public MultiActorSuspicion {
    primitives = Set.copyOf(primitives);
  }

  /**
   * What follows from the primitives that look like several people now: it is reported when one
   * joins, and again after there were fewer than two.
   */
  public MultiActorSuspicion next(Set<String> multiActor) {
    return multiActor.size() < FEWEST
        ? NONE
        : new MultiActorSuspicion(multiActor, !primitives.containsAll(multiActor));
  }

  /** What is left of an identity's confidence. */
  public double lowered(double confidence) {
    return primitives.isEmpty() ? confidence : confidence * DOUBT;
  }

  /** The primitives in order, for a key that is the same for the same set. */
  public String key() {
    return String.join(",", new TreeSet<>(primitives));
  }
}
