package org.decnet.sigma.correlate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Document;
import org.jspecify.annotations.Nullable;

/** A correlation on its way to a plan. */
final class Draft {
  private final Correlation correlation;
  private final List<Document> referred = new ArrayList<>();
  private final List<Draft> inner = new ArrayList<>();
  private final List<Draft> outer = new ArrayList<>();
  private int undecided;
  private int levels = 1;
  private boolean decided;
  private @Nullable Plan plan;

  Draft(Correlation correlation) {
    this.correlation = correlation;
  }

  Correlation correlation() {
    return correlation;
  }

  /** The documents that it refers to, as far as they were found. */
  List<Document> referred() {
    return referred;
  }

  /** Notes that another must be decided first. */
  void waitFor(Draft other) {
    inner.add(other);
    other.outer.add(this);
    undecided++;
  }

  boolean waits() {
    return undecided > 0;
  }

  /** Notes that this is decided; the drafts that waited for nothing else. */
  List<Draft> release() {
    decided = true;
    List<Draft> ready = new ArrayList<>();
    for (Draft each : outer) {
      if (--each.undecided == 0) {
        ready.add(each);
      }
    }
    return ready;
  }

  boolean decided() {
    return decided;
  }

  /** Notes that this is a correlation of another one. */
  void standOn(Draft other) {
    levels = Math.max(levels, other.levels + 1);
  }

  /** Correlations of correlations: how many levels there are, this one included. */
  int levels() {
    return levels;
  }

  void finish(@Nullable Plan made) {
    plan = made;
  }

  /** The plan, or null after a problem. */
  @Nullable Plan plan() {
    return plan;
  }

  /** Whether this refers to another, directly or through others that are undecided too. */
  boolean reaches(Draft other) {
    Set<Draft> seen = new HashSet<>(Set.of(this));
    Deque<Draft> next = new ArrayDeque<>(seen);
    while (!next.isEmpty() && !seen.contains(other)) {
      for (Draft each : next.remove().inner) {
        if (!each.decided && seen.add(each)) {
          next.add(each);
        }
      }
    }
    return seen.contains(other);
  }
}
