package org.decnet.sigma.correlate.window;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.decnet.sigma.correlate.snapshot.SnapshotWriter;
import org.jspecify.annotations.Nullable;

/** Which rules matched in the window, in whatever order. */
final class Presence implements GroupState {
  private final Test test;
  private final LastMatches last;

  /** What must be true of the rules that matched. */
  interface Test {
    boolean holds(LastMatches last);
  }

  Presence(int rules, Test test) {
    this.test = test;
    this.last = new LastMatches(rules);
  }

  @Override
  public void expire(long horizon) {
    last.expire(horizon);
  }

  @Override
  public void add(long time, String id, int[] positions, @Nullable Object value) {
    last.add(time, id, positions);
  }

  @Override
  public boolean holds() {
    return test.holds(last);
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void dropOldest() {
    // One event a rule is all that there is.
  }

  @Override
  public Evidence evidence(int limit) {
    List<Integer> present = new ArrayList<>();
    for (int i = 0; i < last.rules(); i++) {
      if (last.has(i)) {
        present.add(i);
      }
    }
    present.sort(Comparator.comparingLong(last::time));
    List<String> ids = present.stream().map(last::id).distinct().toList();
    long from = present.isEmpty() ? 0 : last.time(present.get(0));
    return Evidence.of(from, BigDecimal.valueOf(present.size()), ids, limit);
  }

  @Override
  public void write(SnapshotWriter out) {
    last.write(out);
  }

  Presence read(SnapshotReader in) throws MalformedSnapshot {
    last.read(in);
    return this;
  }
}
