package org.decnet.sigma.correlate;

import org.decnet.sigma.correlate.window.GroupState;
import org.decnet.sigma.correlate.window.Tuple;
import org.jspecify.annotations.Nullable;

/** One group of a correlation, linked to its neighbours in two orders of last use. */
final class Group {
  private final Plan plan;
  private final Tuple key;
  private final GroupState state;
  private final @Nullable Group[] older = new @Nullable Group[2];
  private final @Nullable Group[] newer = new @Nullable Group[2];
  private long last = Long.MIN_VALUE;
  private boolean holding;
  private long lastHeld = Long.MIN_VALUE;
  private boolean tells;

  Group(Plan plan, Tuple key, GroupState state) {
    this.plan = plan;
    this.key = key;
    this.state = state;
  }

  Plan plan() {
    return plan;
  }

  Tuple key() {
    return key;
  }

  GroupState state() {
    return state;
  }

  /** Time of the last event. */
  long last() {
    return last;
  }

  /** Whether the criterion held with the last event. */
  boolean holding() {
    return holding;
  }

  /** Time of the last event with which the criterion held. */
  long lastHeld() {
    return lastHeld;
  }

  /** Whether what happened with the last event is to be told. */
  boolean tells() {
    return tells;
  }

  void enter(long time, boolean holds, boolean tell) {
    last = time;
    holding = holds;
    lastHeld = holds ? time : lastHeld;
    tells = tell;
  }

  /** Takes over what another process noted. */
  void resume(long time, boolean holds, long held) {
    last = time;
    holding = holds;
    lastHeld = held;
  }

  /** Groups in the order in which they were last used. */
  static final class Recency {
    private final int lane;
    private @Nullable Group oldest;
    private @Nullable Group newest;

    /** An empty order; a group can be in one of lane 0 and in one of lane 1. */
    Recency(int lane) {
      this.lane = lane;
    }

    @Nullable Group oldest() {
      return oldest;
    }

    /** The group that was used next after the one given. */
    @Nullable Group after(Group group) {
      return group.newer[lane];
    }

    void append(Group group) {
      group.older[lane] = newest;
      group.newer[lane] = null;
      if (newest == null) {
        oldest = group;
      } else {
        newest.newer[lane] = group;
      }
      newest = group;
    }

    void remove(Group group) {
      Group before = group.older[lane];
      Group after = group.newer[lane];
      if (before == null) {
        oldest = after;
      } else {
        before.newer[lane] = after;
      }
      if (after == null) {
        newest = before;
      } else {
        after.older[lane] = before;
      }
    }
  }
}
