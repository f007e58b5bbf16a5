package org.decnet.sigma.match;

/** A compiled test of one value. */
sealed interface ValueTest
    permits TextTest, RegexMatcher, NumberTest, BooleanTest, CidrTest, PresenceTest {
  /** Whether the test holds for a value that is there; never a list. */
  boolean holds(Object value);

  /** Whether the test holds for a field that the event lacks. */
  default boolean holdsForAbsent() {
    return false;
  }

  /** The part of the value's text that the test rests on, for a value for which it holds. */
  default long range(String text) {
    return Range.of(0, text.length());
  }

  /** Pairs of characters that every matching text has, as {@link Sketch} sees them. */
  default long requiredPairs() {
    return 0;
  }

  /** What the test costs in rough units, to run cheap tests first. */
  int cost();
}
