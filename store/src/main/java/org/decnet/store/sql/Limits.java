package org.decnet.store.sql;

/** Bounds of what one question may fetch. */
final class Limits {
  private static final int MOST_ROWS = 1_000;

  private Limits() {}

  /** A limit held within 1 to 1,000. */
  static int rows(int limit) {
    return Math.clamp(limit, 1, MOST_ROWS);
  }

  /** An offset held at 0 or more. */
  static int offset(int offset) {
    return Math.max(0, offset);
  }
}
