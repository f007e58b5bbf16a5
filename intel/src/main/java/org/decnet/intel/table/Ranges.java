package org.decnet.intel.table;

import java.util.Arrays;
import org.decnet.intel.address.IpAddress;

/**
 * Ranges of addresses of one family, in order and without overlap, each with a number.
 *
 * <p>Three or five primitive arrays: half a million ranges of IPv4 take 10 MiB.
 */
final class Ranges {
  private static final int FIRST_CAPACITY = 1024;

  private final boolean isV6;
  private int size;
  private long[] startHigh = {};
  private long[] endHigh = {};
  private long[] start = new long[FIRST_CAPACITY];
  private long[] end = new long[FIRST_CAPACITY];
  private int[] value = new int[FIRST_CAPACITY];

  Ranges(boolean isV6) {
    this.isV6 = isV6;
    if (isV6) {
      startHigh = new long[FIRST_CAPACITY];
      endHigh = new long[FIRST_CAPACITY];
    }
  }

  /** How many. */
  int size() {
    return size;
  }

  /** Adds a range behind all others; false, and nothing happens, if it is not behind them. */
  boolean add(IpAddress first, IpAddress last, int number) {
    if (compare(first.high(), first.low(), last.high(), last.low()) > 0
        || (size > 0
            && compare(endHigh(size - 1), end[size - 1], first.high(), first.low()) >= 0)) {
      return false;
    }
    if (size == start.length) {
      grow(size * 2);
    }
    start[size] = first.low();
    end[size] = last.low();
    if (isV6) {
      startHigh[size] = first.high();
      endHigh[size] = last.high();
    }
    value[size++] = number;
    return true;
  }

  private void grow(int capacity) {
    start = Arrays.copyOf(start, capacity);
    end = Arrays.copyOf(end, capacity);
    value = Arrays.copyOf(value, capacity);
    if (isV6) {
      startHigh = Arrays.copyOf(startHigh, capacity);
      endHigh = Arrays.copyOf(endHigh, capacity);
    }
  }

  /** Gives back what the arrays hold in reserve. */
  void trim() {
    grow(size);
  }

  /** Where the range lies that holds an address; -1 if none does. */
  int find(IpAddress address) {
    int from = 0;
    int to = size - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      if (compare(endHigh(middle), end[middle], address.high(), address.low()) < 0) {
        from = middle + 1;
      } else if (compare(startHigh(middle), start[middle], address.high(), address.low()) > 0) {
        to = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  /** The number of a range. */
  int value(int at) {
    return value[at];
  }

  /** The first address of a range. */
  IpAddress first(int at) {
    return new IpAddress(startHigh(at), start[at], isV6);
  }

  /** The last address of a range. */
  IpAddress last(int at) {
    return new IpAddress(endHigh(at), end[at], isV6);
  }

  private long startHigh(int at) {
    return isV6 ? startHigh[at] : 0;
  }

  private long endHigh(int at) {
    return isV6 ? endHigh[at] : 0;
  }

  private static int compare(long high, long low, long otherHigh, long otherLow) {
    int byHigh = Long.compareUnsigned(high, otherHigh);
    return byHigh == 0 ? Long.compareUnsigned(low, otherLow) : byHigh;
  }
}
