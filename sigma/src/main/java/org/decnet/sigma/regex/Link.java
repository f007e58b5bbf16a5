package org.decnet.sigma.regex;

/** Says that each of some positions can be followed by each of others. */
final class Link {
  private final int need;
  private final int[] from;
  private final int[] to;

  /**
   * A link.
   *
   * @param need assertions that must hold between the two characters
   */
  Link(int need, int[] from, int[] to) {
    this.need = need;
    this.from = from;
    this.to = to;
  }

  int need() {
    return need;
  }

  int[] from() {
    return from;
  }

  int[] to() {
    return to;
  }

  /** The link as one that reads backwards, where positions count from the other end. */
  Link reversed(int positions) {
    return new Link(need, mirrored(to, positions), mirrored(from, positions));
  }

  static int[] mirrored(int[] list, int positions) {
    int[] mirrored = new int[list.length];
    for (int i = 0; i < list.length; i++) {
      mirrored[i] = positions + 1 - list[i];
    }
    return mirrored;
  }

  /** Words that a step looks at and writes for it. */
  static int words(int[] positions) {
    int words = 0;
    int before = -1;
    for (int position : positions) {
      words += position >> 6 == before ? 0 : 1;
      before = position >> 6;
    }
    return words;
  }
}
