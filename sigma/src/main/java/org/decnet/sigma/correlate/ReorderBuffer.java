package org.decnet.sigma.correlate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.decnet.sigma.correlate.snapshot.SnapshotWriter;
import org.jspecify.annotations.Nullable;

/**
 * Puts events that come in somewhat out of order into order of time.
 *
 * <p>The frontier is how far time is settled: events up to it are released, and later ones may not
 * be before it.
 */
final class ReorderBuffer {
  private final long lateness;
  private final int room;
  private final Tally tally;
  // Most events come in order: they need no sorting, only those do that are before another.
  private final ArrayDeque<Occurrence> inOrder = new ArrayDeque<>();
  private final PriorityQueue<Occurrence> stragglers = new PriorityQueue<>();
  private long newest = Long.MIN_VALUE;
  private long frontier = Long.MIN_VALUE;
  private long arrivals;

  ReorderBuffer(CorrelatorOptions settings, Tally tally) {
    this.lateness = EventTime.micros(settings.lateness());
    this.room = settings.waiting();
    this.tally = tally;
  }

  long frontier() {
    return frontier;
  }

  int size() {
    return inOrder.size() + stragglers.size();
  }

  long nextArrival() {
    return arrivals++;
  }

  /** Notes that an event of that time was seen; whether it is still in time. */
  boolean see(long time) {
    if (time < frontier) {
      return false;
    }
    newest = Math.max(newest, time);
    settle(lateness == Long.MAX_VALUE ? Long.MIN_VALUE : EventTime.before(newest, lateness));
    return true;
  }

  /** Moves the frontier forward. */
  void settle(long time) {
    frontier = Math.max(frontier, time);
  }

  void add(Occurrence occurrence) {
    Occurrence last = inOrder.peekLast();
    if (last == null || occurrence.compareTo(last) > 0) {
      inOrder.add(occurrence);
    } else {
      stragglers.add(occurrence);
    }
    if (size() > room) {
      hurry();
    }
  }

  private void hurry() {
    Occurrence first = peek();
    if (first != null && first.time() > frontier) {
      frontier = first.time();
      tally.hurried++;
    }
  }

  private @Nullable Occurrence peek() {
    Occurrence ordered = inOrder.peek();
    Occurrence straggler = stragglers.peek();
    if (ordered == null || straggler == null) {
      return ordered == null ? straggler : ordered;
    }
    return straggler.compareTo(ordered) < 0 ? straggler : ordered;
  }

  /** The next event whose time is settled, or null. */
  @Nullable Occurrence poll() {
    Occurrence first = peek();
    if (first == null || first.time() > frontier) {
      return null;
    }
    return first.equals(inOrder.peek()) ? inOrder.poll() : stragglers.poll();
  }

  /** Settles everything that waits. */
  void settleAll() {
    settle(newest);
  }

  void write(SnapshotWriter out) {
    out.number(newest).number(frontier).number(arrivals).number(size());
    List<Occurrence> ordered = new ArrayList<>(inOrder);
    ordered.addAll(stragglers);
    Collections.sort(ordered);
    ordered.forEach(occurrence -> occurrence.write(out));
  }

  void read(SnapshotReader in, int[] known) throws MalformedSnapshot {
    newest = in.number();
    frontier = in.number();
    arrivals = in.number();
    int count = in.count("waiting events");
    for (int i = 0; i < count; i++) {
      add(Occurrence.read(in, known));
    }
  }
}
