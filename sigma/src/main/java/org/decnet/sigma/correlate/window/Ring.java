package org.decnet.sigma.correlate.window;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events in order of time: taken in at the end, let go at the front, each in constant time. */
final class Ring {
  private static final int SMALLEST = 4;

  private long[] times = new long[SMALLEST];
  private @Nullable String[] ids = new @Nullable String[SMALLEST];
  private @Nullable Object[] values = new @Nullable Object[SMALLEST];
  private int head;
  private int size;

  int size() {
    return size;
  }

  void add(long time, String id, @Nullable Object value) {
    if (size == times.length) {
      resize(size * 2);
    }
    int tail = index(size);
    times[tail] = time;
    ids[tail] = id;
    values[tail] = value;
    size++;
  }

  long time(int position) {
    return times[index(position)];
  }

  String id(int position) {
    String id = ids[index(position)];
    return id == null ? "" : id;
  }

  @Nullable Object value(int position) {
    return values[index(position)];
  }

  /** Lets the first event go and returns its value. */
  @Nullable Object removeFirst() {
    Object value = values[head];
    ids[head] = null;
    values[head] = null;
    head = index(1);
    size--;
    if (times.length > SMALLEST && size < times.length / 4) {
      resize(times.length / 2);
    }
    return value;
  }

  List<String> ids(int from, int to) {
    List<String> result = new ArrayList<>();
    for (int i = from; i < to; i++) {
      result.add(id(i));
    }
    return result;
  }

  /** Lengths are powers of two. */
  private int index(int position) {
    return (head + position) & (times.length - 1);
  }

  private void resize(int length) {
    long[] newTimes = new long[length];
    @Nullable String[] newIds = new @Nullable String[length];
    @Nullable Object[] newValues = new @Nullable Object[length];
    for (int i = 0; i < size; i++) {
      newTimes[i] = times[index(i)];
      newIds[i] = ids[index(i)];
      newValues[i] = values[index(i)];
    }
    times = newTimes;
    ids = newIds;
    values = newValues;
    head = 0;
  }
}
