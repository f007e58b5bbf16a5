package org.decnet.sigma.correlate.window;

import java.math.BigDecimal;
import java.util.List;
import org.decnet.sigma.Correlation.Bound;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.decnet.sigma.correlate.snapshot.SnapshotWriter;
import org.jspecify.annotations.Nullable;

/** A window of events with a number over them: how many they are, or an aggregate of values. */
final class CountedWindow implements GroupState {
  private final Ring ring = new Ring();
  private final List<Bound> bounds;
  private final @Nullable Aggregate aggregate;

  /**
   * An empty window.
   *
   * @param aggregate null to count events
   */
  CountedWindow(List<Bound> bounds, @Nullable Aggregate aggregate) {
    this.bounds = bounds;
    this.aggregate = aggregate;
  }

  @Override
  public void expire(long horizon) {
    while (ring.size() > 0 && ring.time(0) <= horizon) {
      dropOldest();
    }
  }

  @Override
  public void dropOldest() {
    Object value = ring.removeFirst();
    if (aggregate == null || value == null) {
      return;
    }
    if (value instanceof Several several) {
      several.values().forEach(aggregate::remove);
    } else {
      aggregate.remove(value);
    }
  }

  @Override
  public void add(long time, String id, int[] positions, @Nullable Object value) {
    ring.add(time, id, value);
    if (aggregate == null || value == null) {
      return;
    }
    if (value instanceof Several several) {
      several.values().forEach(aggregate::add);
    } else {
      aggregate.add(value);
    }
  }

  @Override
  public boolean holds() {
    for (Bound bound : bounds) {
      boolean held =
          aggregate == null
              ? bound.holds(BigDecimal.valueOf(ring.size()).compareTo(bound.limit()))
              : aggregate.holds(bound);
      if (!held) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int size() {
    return ring.size();
  }

  @Override
  public Evidence evidence(int limit) {
    int size = ring.size();
    int head = Math.min(limit, size);
    BigDecimal value = aggregate == null ? BigDecimal.valueOf(size) : aggregate.value();
    return new Evidence(
        size == 0 ? 0 : ring.time(0),
        value,
        size,
        ring.ids(0, head),
        ring.ids(Math.max(head, size - limit), size));
  }

  @Override
  public void write(SnapshotWriter out) {
    out.number(ring.size());
    long before = 0;
    for (int i = 0; i < ring.size(); i++) {
      out.number(ring.time(i) - before).text(ring.id(i));
      StoredValue.write(ring.value(i), out);
      before = ring.time(i);
    }
  }

  /** Takes in what {@link #write} wrote. */
  CountedWindow read(SnapshotReader in) throws MalformedSnapshot {
    int size = in.count("events of a window");
    long time = 0;
    for (int i = 0; i < size; i++) {
      long step = in.number();
      if (i > 0 && step < 0) {
        throw in.error("events of a window are not in order of time");
      }
      time += step;
      String id = in.text("event id");
      Object value = StoredValue.read(in);
      check(value, in);
      add(time, id, new int[0], value);
    }
    return this;
  }

  private void check(@Nullable Object value, SnapshotReader in) throws MalformedSnapshot {
    boolean fits =
        switch (value) {
          case null -> aggregate == null;
          case Several several ->
              aggregate != null && several.values().stream().allMatch(aggregate::accepts);
          case Object single -> aggregate != null && aggregate.accepts(single);
        };
    if (!fits) {
      throw in.error("a value that its correlation cannot have");
    }
  }
}
