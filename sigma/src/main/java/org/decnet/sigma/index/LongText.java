package org.decnet.sigma.index;

/** Writes whole numbers as {@link Long#toString(long)} does, into an array that is there. */
final class LongText {
  /** Characters of the longest number, its sign included. */
  static final int LONGEST = 20;

  private LongText() {}

  /** Writes the number to the start of the array and returns how many characters it has. */
  static int write(long number, char[] target) {
    int end = LONGEST;
    long rest = number;
    do {
      // Negative remainders, because the lowest number has no positive counterpart.
      target[--end] = (char) ('0' + Math.abs(rest % 10));
      rest /= 10;
    } while (rest != 0);
    if (number < 0) {
      target[--end] = '-';
    }
    System.arraycopy(target, end, target, 0, LONGEST - end);
    return LONGEST - end;
  }
}
