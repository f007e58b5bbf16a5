package org.decnet.sigma.regex;

/** Skips the characters with which no match can begin, while none is under way. */
final class Rest {
  private static final int SEVERAL = -1;

  /** Where more characters than these begin a match, skipping others wins nothing. */
  private static final int MOST_BEGINNERS = 24;

  private final CharTable chars;

  /** For each class whether its characters may begin a match. */
  private final boolean[] begins;

  /** The same for the first 256 characters. */
  private final boolean[] latin = new boolean[256];

  /** Whether a character beyond the first 256 may begin a match. */
  private final boolean wide;

  /** The only character that may begin a match, or {@link #SEVERAL}. */
  private final int only;

  Rest(Program program, CharTable chars) {
    this.chars = chars;
    CharClasses classes = program.classes();
    this.begins = new boolean[classes.count()];
    int starters = 0;
    int starter = 0;
    for (int charClass = 0; charClass < begins.length; charClass++) {
      begins[charClass] = begins(program, charClass);
      starters += begins[charClass] ? 1 : 0;
      starter = begins[charClass] ? charClass : starter;
    }
    for (int c = 0; c < latin.length; c++) {
      latin[c] = begins[chars.latin()[c]];
    }
    this.wide = classes.anyFrom(latin.length, begins);
    int member = starters == 1 ? classes.onlyMember(starter) : SEVERAL;
    this.only = member >= Character.MIN_SURROGATE ? SEVERAL : member;
  }

  private boolean begins(Program program, int charClass) {
    long[] set = new long[program.words()];
    long[] next = new long[program.words()];
    set[0] = 1;
    int held = program.surroundings().held(Assertion.OTHER, chars.kind(charClass));
    if (program.accepts(set, held) || program.step(set, held, charClass, next) != Program.ALIVE) {
      return true;
    }
    boolean begun = next[0] != 1;
    for (int i = 1; i < next.length; i++) {
      begun |= next[i] != 0;
    }
    return begun;
  }

  /** Whether few enough characters begin a match for skipping to be worth while. */
  boolean isWorthwhile() {
    int beginners = 0;
    for (char c = ' '; c <= '~'; c++) {
      beginners += latin[c] ? 1 : 0;
    }
    return beginners <= MOST_BEGINNERS;
  }

  /** The next character at which a match may begin, or the end. */
  int skip(String text, int from, int end) {
    if (only != SEVERAL) {
      int found = text.indexOf(only, from, end);
      return found < 0 ? end : found;
    }
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c < latin.length) {
        if (latin[c]) {
          return at;
        }
        at++;
      } else if (!wide) {
        at++; // Neither half of a pair can begin a match, so that pairs need no care.
      } else if (begins[chars.at(text, at)]) {
        return at;
      } else {
        at += CharTable.widthAt(text, at);
      }
    }
    return at;
  }
}
