package org.decnet.sigma.correlate.window;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One way for a condition over ordered rules to hold.
 *
 * @param ordered positions of the rules that must have matched one after the other
 * @param absent positions of the rules that must not have matched
 */
record Alternative(BitSet ordered, BitSet absent) {

  static Alternative matched(int position) {
    BitSet ordered = new BitSet();
    ordered.set(position);
    return new Alternative(ordered, new BitSet());
  }

  static Alternative notMatched(int position) {
    BitSet absent = new BitSet();
    absent.set(position);
    return new Alternative(new BitSet(), absent);
  }

  /** Both at once; null if one excludes the other. */
  @Nullable Alternative and(Alternative other) {
    BitSet both = (BitSet) ordered.clone();
    both.or(other.ordered);
    BitSet neither = (BitSet) absent.clone();
    neither.or(other.absent);
    return both.intersects(neither) ? null : new Alternative(both, neither);
  }

  /** Whether this holds wherever the other does. */
  boolean covers(Alternative other) {
    return within(ordered, other.ordered) && within(absent, other.absent);
  }

  private static boolean within(BitSet small, BitSet large) {
    BitSet rest = (BitSet) small.clone();
    rest.andNot(large);
    return rest.isEmpty();
  }
}
