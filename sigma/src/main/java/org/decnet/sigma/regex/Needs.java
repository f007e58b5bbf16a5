package org.decnet.sigma.regex;

import java.util.Arrays;

/**
 * The alternatives of what must hold for a part to match the empty text, each a set of assertions.
 * None of them includes another.
 */
final class Needs {
  /** The part never matches the empty text. */
  static final Needs NEVER = new Needs(new int[0]);

  /** It always does. */
  static final Needs ALWAYS = new Needs(new int[] {0});

  private final int[] alternatives;

  private Needs(int[] alternatives) {
    this.alternatives = alternatives;
  }

  int[] alternatives() {
    return alternatives;
  }

  boolean always() {
    return alternatives.length == 1 && alternatives[0] == 0;
  }

  /** Either part is empty. */
  Needs or(Needs other) {
    Needs result = this;
    for (int need : other.alternatives) {
      result = result.or(need);
    }
    return result;
  }

  /** Both parts are empty at the same place. */
  Needs and(Needs other) {
    Needs result = NEVER;
    for (int need : alternatives) {
      for (int more : other.alternatives) {
        result = result.or(need | more);
      }
    }
    return result;
  }

  Needs or(Assertion assertion) {
    return or(assertion.bit());
  }

  private Needs or(int need) {
    int[] kept = new int[alternatives.length + 1];
    int count = 0;
    for (int known : alternatives) {
      if ((known & ~need) == 0) {
        return this;
      }
      if ((need & ~known) != 0) {
        kept[count++] = known;
      }
    }
    kept[count++] = need;
    return new Needs(Arrays.copyOf(kept, count));
  }
}
