package org.decnet.sigma.index;

/** Finds all literals that a text contains in one pass over it, after Aho and Corasick. */
final class Automaton {
  /** Added to the classes that rows have no cells for, so that one comparison tells. */
  private static final int WIDE = 1 << 30;

  private final CharClasses classes;
  private final Transitions transitions;
  private final int[] found;
  private final int[] signals;
  private final int[] shorter;

  /**
   * An automaton.
   *
   * @param found by node, the literal that ends there, or else the longest that it ends with; -1
   *     for none
   * @param signals by literal, what to raise
   * @param shorter by literal, the longest other literal that it ends with; -1 for none
   */
  Automaton(
      CharClasses classes, Transitions transitions, int[] found, int[] signals, int[] shorter) {
    this.classes = classes;
    this.transitions = transitions;
    this.found = found;
    this.signals = signals;
    this.shorter = shorter;
  }

  /**
   * Reads on.
   *
   * @param from what the call for the characters before returned; 0 at the start of a text
   */
  int scan(char[] text, int length, int from, Scratch scratch) {
    int at = from;
    // Held here, because the compiler cannot know that no call changes the fields.
    int[] table = transitions.rows;
    char[] ascii = classes.ascii();
    for (int i = 0; i < length; i++) {
      char c = text[i];
      int charClass = c < ascii.length ? ascii[c] : WIDE + classes.of(c);
      int cell = at + charClass;
      int next = cell < table.length ? table[cell] : transitions.step(at, charClass & ~WIDE);
      if (next < 0) {
        next &= ~Transitions.FOUND;
        report(next, scratch);
      }
      at = next;
    }
    return at;
  }

  /**
   * Reads on in a long text. Runs of one character, which hostile texts are made of, are cut short,
   * and steps made before are not looked up again; both would slow {@link #scan} down by a fifth.
   */
  int scanLong(char[] text, int length, int from, Scratch scratch) {
    StepMemo memo = scratch.memo;
    memo.clear();
    int at = from;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      int next = memo.state(at, c);
      if (next == StepMemo.UNKNOWN) {
        next = firstStep(at, c, scratch);
      }
      if (next == at) {
        // As will be the state after each more of the same character.
        while (i + 1 < length && text[i + 1] == c) {
          i++;
        }
      }
      at = next;
    }
    return at;
  }

  /** A step that may lead to literals that are not reported yet. */
  private int firstStep(int from, char by, Scratch scratch) {
    int next = transitions.step(from, classes.of(by));
    if (next < 0) {
      next &= ~Transitions.FOUND;
      report(next, scratch);
    }
    scratch.memo.remember(from, by, next);
    return next;
  }

  /** Ends at a literal seen before: those that end with it were seen with it. */
  private void report(int at, Scratch scratch) {
    int[] table = transitions.rows;
    int literal =
        at < table.length
            ? table[at + transitions.common + Transitions.LITERAL]
            : found[(at - table.length) / Transitions.RECORD];
    while (literal >= 0 && scratch.raise(signals[literal])) {
      literal = shorter[literal];
    }
  }
}
