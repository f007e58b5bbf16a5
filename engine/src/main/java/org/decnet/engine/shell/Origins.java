package org.decnet.engine.shell;

import java.util.Arrays;

/**
 * Where the characters of a text stand in the line as received.
 *
 * <p>Kept as runs: in one kind the characters follow the line one by one, in the other they all
 * stand for one place in it, as the value of a variable does.
 */
final class Origins {
  /** Of a text that is the line itself. */
  static final Origins LINE = new Origins(new int[] {0}, new int[] {0}, new int[] {-1}, 1);

  private final int[] first;
  private final int[] start;
  private final int[] end;
  private final int count;

  private Origins(int[] first, int[] start, int[] end, int count) {
    this.first = first;
    this.start = start;
    this.end = end;
    this.count = count;
  }

  /** Of a text that was made out of one place in the line. */
  static Origins place(int start, int end) {
    return new Origins(new int[] {0}, new int[] {start}, new int[] {end}, 1);
  }

  /** Index in the line of a character. */
  int start(int index) {
    int run = runOf(index);
    return end[run] < 0 ? start[run] + index - first[run] : start[run];
  }

  /** Index in the line after a character. */
  int end(int index) {
    int run = runOf(index);
    return end[run] < 0 ? start[run] + index - first[run] + 1 : end[run];
  }

  private int runOf(int index) {
    if (count == 1) {
      return 0;
    }
    int found = Arrays.binarySearch(first, 0, count, index);
    return found >= 0 ? found : -found - 2;
  }

  /** Origins while a text is being put together. */
  static final class Builder {
    private int[] first = new int[4];
    private int[] start = new int[4];
    private int[] end = new int[4];
    private int count;

    /** Adds the origins of a part of a text, for characters from an index on. */
    void copy(Origins origins, int from, int to, int index) {
      int run = origins.runOf(from);
      int next = from;
      while (next < to) {
        int stop = run + 1 < origins.count ? Math.min(to, origins.first[run + 1]) : to;
        if (origins.end[run] < 0) {
          add(index + next - from, origins.start[run] + next - origins.first[run], -1);
        } else {
          add(index + next - from, origins.start[run], origins.end[run]);
        }
        next = stop;
        run++;
      }
    }

    /** Says that the characters from an index on stand for one place. */
    void place(int index, int from, int to) {
      add(index, from, to);
    }

    private void add(int index, int from, int to) {
      if (count > 0 && continues(index, from, to)) {
        return;
      }
      if (count == first.length) {
        first = Arrays.copyOf(first, count * 2);
        start = Arrays.copyOf(start, count * 2);
        end = Arrays.copyOf(end, count * 2);
      }
      first[count] = index;
      start[count] = from;
      end[count++] = to;
    }

    private boolean continues(int index, int from, int to) {
      int last = count - 1;
      return to < 0
          ? end[last] < 0 && start[last] + index - first[last] == from
          : end[last] == to && start[last] == from;
    }

    Origins build() {
      return count == 0 ? LINE : new Origins(first, start, end, count);
    }
  }
}
