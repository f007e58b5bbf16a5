package org.decnet.sigma.regex;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.regex.Automaton.Ends;

/**
 * Which assertions hold between two characters, as far as an expression asks; read in one direction
 * of the text.
 */
final class Surroundings {
  private static final int LINES = Assertion.LINE_START.bit() | Assertion.LINE_END.bit();
  private static final int WORDS = Assertion.WORD_EDGE.bit() | Assertion.NO_WORD_EDGE.bit();

  private final int uses;
  private final boolean backwards;
  private final int[] held = new int[Assertion.KINDS * Assertion.KINDS];

  private Surroundings(int uses, boolean backwards) {
    this.uses = uses;
    this.backwards = backwards;
    for (int read = 0; read < Assertion.KINDS; read++) {
      for (int next = 0; next < Assertion.KINDS; next++) {
        held[read * Assertion.KINDS + next] =
            backwards ? Assertion.holding(next, read) : Assertion.holding(read, next);
      }
    }
  }

  static Surroundings of(Automaton automaton) {
    int uses = 0;
    for (Link link : automaton.links()) {
      uses |= link.need();
    }
    for (Ends start : automaton.starts()) {
      uses |= start.need();
    }
    for (Ends end : automaton.ends()) {
      uses |= end.need();
    }
    for (int need : automaton.empty().alternatives()) {
      uses |= need;
    }
    return new Surroundings(uses, false);
  }

  Surroundings reversed() {
    return new Surroundings(uses, !backwards);
  }

  /** Whether the expression has assertions at all. */
  boolean isUsed() {
    return uses != 0;
  }

  /** The assertion that holds only where reading starts. */
  int edge() {
    return backwards ? Assertion.TEXT_END.bit() : Assertion.TEXT_START.bit();
  }

  /** Sets that classes of characters must not mix for the assertions' sake. */
  List<CodePointSet> distinguished() {
    List<CodePointSet> sets = new ArrayList<>();
    if ((uses & LINES) != 0) {
      sets.add(NamedSets.NEWLINE);
    }
    if ((uses & WORDS) != 0) {
      sets.add(NamedSets.WORD);
    }
    return sets;
  }

  /** Whether a line feed that ends the text is a case of its own. */
  boolean mindsFinalNewline() {
    return (uses & Assertion.FINAL_END.bit()) != 0;
  }

  /** The kind of a character that comes next. */
  static int kind(CharClasses classes, int charClass) {
    if (charClass == classes.end()) {
      return Assertion.EDGE;
    }
    if (charClass == classes.finalNewline()) {
      return Assertion.FINAL_NEWLINE;
    }
    int sample = classes.sample(charClass);
    if (sample == '\n') {
      return Assertion.NEWLINE;
    }
    return NamedSets.WORD.contains(sample) ? Assertion.WORD : Assertion.OTHER;
  }

  /** Whether assertions can tell any two characters that were read apart. */
  boolean remembersNothing() {
    return (uses & (edge() | LINES | WORDS)) == 0;
  }

  /** The kind of a character that was read, as far as assertions after it can tell kinds apart. */
  int remembered(int kind) {
    boolean start = kind == Assertion.EDGE && (uses & (edge() | LINES)) != 0;
    boolean line = kind == Assertion.NEWLINE || kind == Assertion.FINAL_NEWLINE;
    boolean kept = start || (line && (uses & LINES) != 0);
    if (kind == Assertion.WORD && (uses & WORDS) != 0) {
      kept = true;
    }
    return kept ? kind : Assertion.OTHER;
  }

  /** The assertions that hold between a character that was read and the next one. */
  int held(int readKind, int nextKind) {
    return held[readKind * Assertion.KINDS + nextKind];
  }
}
