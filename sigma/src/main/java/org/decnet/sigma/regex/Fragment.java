package org.decnet.sigma.regex;

/**
 * A part of an automaton: where it starts, where it ends, and whether it can be left out.
 *
 * @param first positions that can take its first character
 * @param last positions that can take its last one
 * @param empty when it matches the empty text
 */
record Fragment(Positions first, Positions last, Needs empty) {
  static Fragment empty(Needs needs) {
    return new Fragment(new Positions(), new Positions(), needs);
  }

  static Fragment ofPosition(int position) {
    return new Fragment(Positions.of(position), Positions.of(position), Needs.NEVER);
  }

  Fragment optional() {
    return new Fragment(first, last, Needs.ALWAYS);
  }
}
