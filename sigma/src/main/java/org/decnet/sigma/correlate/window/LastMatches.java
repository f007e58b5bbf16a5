package org.decnet.sigma.correlate.window;

import java.util.Arrays;
import org.decnet.sigma.correlate.snapshot.MalformedSnapshot;
import org.decnet.sigma.correlate.snapshot.SnapshotReader;
import org.decnet.sigma.correlate.snapshot.SnapshotWriter;
import org.jspecify.annotations.Nullable;

/** When each rule of a correlation last matched, and in which event. */
final class LastMatches {
  private final long[] times;
  private final @Nullable String[] ids;
  private long horizon = Long.MIN_VALUE;

  LastMatches(int rules) {
    times = new long[rules];
    Arrays.fill(times, Long.MIN_VALUE);
    ids = new @Nullable String[rules];
  }

  int rules() {
    return times.length;
  }

  void expire(long time) {
    horizon = time;
  }

  void add(long time, String id, int[] positions) {
    for (int position : positions) {
      times[position] = time;
      ids[position] = id;
    }
  }

  /** Whether the rule matched in the window. */
  boolean has(int position) {
    return ids[position] != null && times[position] > horizon;
  }

  long time(int position) {
    return times[position];
  }

  String id(int position) {
    String id = ids[position];
    return id == null ? "" : id;
  }

  int count() {
    int count = 0;
    for (int i = 0; i < times.length; i++) {
      count += has(i) ? 1 : 0;
    }
    return count;
  }

  void write(SnapshotWriter out) {
    out.number(horizon);
    for (int i = 0; i < times.length; i++) {
      out.flag(has(i));
      if (has(i)) {
        out.number(times[i]).text(id(i));
      }
    }
  }

  LastMatches read(SnapshotReader in) throws MalformedSnapshot {
    horizon = in.number();
    for (int i = 0; i < times.length; i++) {
      if (in.flag("whether a rule matched")) {
        times[i] = in.number();
        ids[i] = in.text("event id");
      }
    }
    return this;
  }
}
