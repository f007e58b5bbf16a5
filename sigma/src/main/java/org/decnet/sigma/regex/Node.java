package org.decnet.sigma.regex;

import java.util.List;

/** A part of an expression. */
sealed interface Node {
  /** What matches the empty text. */
  Node EMPTY = new Sequence(List.of());

  /** Characters that it asks for with repetitions written out; at least one, to bound copying. */
  long size();

  /** One character of a set. */
  record Chars(CodePointSet set) implements Node {
    @Override
    public long size() {
      return 1;
    }
  }

  /** A condition of a place. */
  record Place(Assertion assertion) implements Node {
    @Override
    public long size() {
      return 1;
    }
  }

  /** Parts one after another. */
  record Sequence(List<Node> parts, long size) implements Node {
    Sequence(List<Node> parts) {
      this(List.copyOf(parts), sum(parts));
    }
  }

  /** One of several parts. */
  record Choice(List<Node> parts, long size) implements Node {
    Choice(List<Node> parts) {
      this(List.copyOf(parts), sum(parts));
    }
  }

  /**
   * A part several times.
   *
   * @param most {@link #UNBOUNDED} for no upper end
   */
  record Repeat(Node part, int least, int most, long size) implements Node {
    static final int UNBOUNDED = -1;

    Repeat(Node part, int least, int most) {
      this(part, least, most, times(part.size(), Math.max(1, Math.max(least, most))));
    }
  }

  private static long sum(List<Node> parts) {
    long sum = 0;
    for (Node part : parts) {
      sum = sum > Long.MAX_VALUE - part.size() ? Long.MAX_VALUE : sum + part.size();
    }
    return Math.max(1, sum);
  }

  private static long times(long size, int copies) {
    return size > Long.MAX_VALUE / copies ? Long.MAX_VALUE : size * copies;
  }
}
