package org.decnet.sigma.regex;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An immutable set of code points, kept as sorted ranges that neither meet nor overlap.
 *
 * <p>A surrogate without its other half is a member like any other.
 */
final class CodePointSet {
  static final CodePointSet EMPTY = new CodePointSet(new int[0]);
  static final CodePointSet ALL = of(0, Character.MAX_CODE_POINT);

  /** First and last of each range in turn. */
  private final int[] bounds;

  private CodePointSet(int[] bounds) {
    this.bounds = bounds;
  }

  static CodePointSet of(int codePoint) {
    return of(codePoint, codePoint);
  }

  static CodePointSet of(int first, int last) {
    return new CodePointSet(new int[] {first, last});
  }

  /** The characters of a text, in which a pair of equal or rising characters is a range. */
  static CodePointSet ofRanges(String pairs) {
    Builder builder = builder();
    for (int i = 0; i < pairs.length(); i += 2) {
      builder.add(pairs.charAt(i), pairs.charAt(i + 1));
    }
    return builder.build();
  }

  static Builder builder() {
    return new Builder();
  }

  int ranges() {
    return bounds.length / 2;
  }

  int first(int range) {
    return bounds[2 * range];
  }

  int last(int range) {
    return bounds[2 * range + 1];
  }

  boolean contains(int codePoint) {
    int index = Arrays.binarySearch(bounds, codePoint);
    return index >= 0 || (-index - 1) % 2 == 1;
  }

  boolean containsAny(char[] codePoints) {
    for (char c : codePoints) {
      if (contains(c)) {
        return true;
      }
    }
    return false;
  }

  boolean containsAll(char[] codePoints) {
    for (char c : codePoints) {
      if (!contains(c)) {
        return false;
      }
    }
    return true;
  }

  IntStream codePoints() {
    return IntStream.range(0, ranges())
        .flatMap(range -> IntStream.rangeClosed(first(range), last(range)));
  }

  int size() {
    int size = 0;
    for (int i = 0; i < ranges(); i++) {
      size += last(i) - first(i) + 1;
    }
    return size;
  }

  CodePointSet complement() {
    int[] gaps = new int[bounds.length + 2];
    int length = 0;
    int next = 0;
    for (int i = 0; i < ranges(); i++) {
      if (first(i) > next) {
        gaps[length++] = next;
        gaps[length++] = first(i) - 1;
      }
      next = last(i) + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      gaps[length++] = next;
      gaps[length++] = Character.MAX_CODE_POINT;
    }
    return new CodePointSet(Arrays.copyOf(gaps, length));
  }

  CodePointSet union(CodePointSet other) {
    return builder().addAll(this).addAll(other).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodePointSet set && Arrays.equals(bounds, set.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  @Override
  public String toString() {
    return Arrays.toString(bounds);
  }

  /** Collects ranges in any order. */
  static final class Builder {
    private long[] ranges = new long[4];
    private int count;

    Builder add(int codePoint) {
      return add(codePoint, codePoint);
    }

    Builder add(int first, int last) {
      if (count == ranges.length) {
        ranges = Arrays.copyOf(ranges, 2 * count);
      }
      ranges[count++] = (long) first << 32 | last;
      return this;
    }

    Builder addAll(char[] codePoints) {
      for (char c : codePoints) {
        add(c);
      }
      return this;
    }

    Builder addAll(CodePointSet set) {
      for (int i = 0; i < set.ranges(); i++) {
        add(set.first(i), set.last(i));
      }
      return this;
    }

    CodePointSet build() {
      Arrays.sort(ranges, 0, count);
      int[] bounds = new int[2 * count];
      int length = 0;
      for (int i = 0; i < count; i++) {
        int first = (int) (ranges[i] >>> 32);
        int last = (int) ranges[i];
        if (length > 0 && first <= bounds[length - 1] + 1) {
          bounds[length - 1] = Math.max(bounds[length - 1], last);
        } else {
          bounds[length++] = first;
          bounds[length++] = last;
        }
      }
      return new CodePointSet(Arrays.copyOf(bounds, length));
    }
  }
}
