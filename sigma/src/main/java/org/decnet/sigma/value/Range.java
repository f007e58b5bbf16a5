package org.decnet.sigma.value;

import org.decnet.sigma.Span;
import org.jspecify.annotations.Nullable;

/** A range of characters packed into a long, so that finding one allocates nothing. */
public final class Range {
  /** No range. */
  public static final long NONE = -1;

  private Range() {}

  static long of(int start, int end) {
    return (long) start << 32 | end;
  }

  static int start(long range) {
    return (int) (range >>> 32);
  }

  static int end(long range) {
    return (int) range;
  }

  /** The range as an object; null for none. */
  public static @Nullable Span span(long range) {
    return range == NONE ? null : new Span(start(range), end(range));
  }
}
