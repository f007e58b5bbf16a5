package org.decnet.sigma.parse;

/** So much of something that may be used up, never more. */
final class Allowance {
  private final long total;
  private long left;

  Allowance(long total) {
    this.total = total;
    this.left = total;
  }

  /** Uses some of what is left; false if there is too little. */
  boolean take(long amount) {
    left = Math.max(-1, left - amount);
    return left >= 0;
  }

  long total() {
    return total;
  }
}
