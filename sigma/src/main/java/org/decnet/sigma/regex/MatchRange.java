package org.decnet.sigma.regex;

/**
 * Finds the leftmost match and its longest end: one pass backwards over the text knows every place
 * at which a match starts, one pass forwards from the first of them knows where those end.
 */
final class MatchRange {
  private final Program forwards;
  private final Program backwards;
  private final CharTable chars;

  MatchRange(Automaton automaton, Program forwards, CharTable chars) {
    this.forwards = forwards;
    this.chars = chars;
    this.backwards =
        new Program(automaton.reversed(), forwards.classes(), forwards.surroundings().reversed());
  }

  /** Start in the upper and end in the lower half, or {@link LinearRegex#NONE}. */
  long find(String text) {
    int start = new Simulation(backwards, chars).leftmostStart(text);
    if (start < 0) {
      return LinearRegex.NONE;
    }
    int end = new Simulation(forwards, chars).longestFrom(text, start);
    return (long) start << 32 | end;
  }
}
