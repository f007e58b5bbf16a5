package org.decnet.sigma.regex;

import java.util.Arrays;

/**
 * Runs a program over a text step by step: slower than a table of states, but never slower than the
 * program's cost for a character. One run at a time.
 */
final class Simulation {
  private final Program program;
  private final CharTable table;
  private final Surroundings surroundings;
  private long[] set;
  private long[] next;

  Simulation(Program program, CharTable table) {
    this.program = program;
    this.table = table;
    this.surroundings = program.surroundings();
    this.set = new long[program.words()];
    this.next = new long[program.words()];
  }

  /** The set to start from, to be filled by the caller. */
  long[] set() {
    return set;
  }

  /** Makes the set that of no match begun yet. */
  void restart() {
    Arrays.fill(set, 0);
    set[0] = 1;
  }

  /** Whether a match ends after an index, the set being where matches are there. */
  boolean find(String text, int from, int kindBefore) {
    return surroundings.isUsed() ? findBetween(text, from, kindBefore) : findPlain(text, from);
  }

  private boolean findPlain(String text, int from) {
    char[] latin = table.latin();
    for (int at = from; at < text.length(); ) {
      char c = text.charAt(at);
      int outcome = step(0, c < latin.length ? latin[c] : table.at(text, at));
      if (outcome != Program.ALIVE) {
        return outcome == Program.ACCEPTED;
      }
      at += c < Character.MIN_SURROGATE ? 1 : CharTable.widthAt(text, at);
    }
    return false;
  }

  /** Finds a match of an expression that asks what is between characters. */
  private boolean findBetween(String text, int from, int kindBefore) {
    int kind = kindBefore;
    for (int at = from; ; at += CharTable.widthAt(text, at)) {
      int charClass = classAt(text, at);
      int nextKind = table.kind(charClass);
      int held = surroundings.held(kind, nextKind);
      if (program.accepts(set, held)) {
        return true;
      }
      int outcome = at == text.length() ? Program.DEAD : step(held, charClass);
      if (outcome != Program.ALIVE) {
        return outcome == Program.ACCEPTED;
      }
      kind = nextKind;
    }
  }

  /** Where the longest match that starts at an index ends; -1 for none. */
  int longestFrom(String text, int start) {
    restart();
    int longest = -1;
    int kind = start == 0 ? Assertion.EDGE : table.kind(table.before(text, start));
    boolean alive = true;
    for (int at = start; alive; ) {
      int charClass = classAt(text, at);
      int nextKind = table.kind(charClass);
      int held = surroundings.held(kind, nextKind);
      longest = program.accepts(set) || program.accepts(set, held) ? at : longest;
      alive = at < text.length() && step(held, charClass) != Program.DEAD && onlyBegun();
      at += alive ? CharTable.widthAt(text, at) : 0;
      kind = nextKind;
    }
    return longest;
  }

  /** Forgets matches that would begin later. */
  private boolean onlyBegun() {
    set[0] &= ~1L;
    long left = 0;
    for (long word : set) {
      left |= word;
    }
    return left != 0;
  }

  /** The leftmost start of a match, by a program that reads backwards; -1 for none. */
  int leftmostStart(String text) {
    restart();
    int leftmost = -1;
    int kind = Assertion.EDGE;
    boolean alive = true;
    for (int at = text.length(); alive; ) {
      int charClass = classBefore(text, at);
      int nextKind = table.kind(charClass);
      int held = surroundings.held(kind, nextKind);
      leftmost = program.accepts(set) || program.accepts(set, held) ? at : leftmost;
      alive = at > 0 && step(held, charClass) != Program.DEAD;
      at -= alive ? CharTable.widthBefore(text, at) : 0;
      kind = nextKind;
    }
    return leftmost;
  }

  private int step(int held, int charClass) {
    int outcome = program.step(set, held, charClass, next);
    long[] taken = set;
    set = next;
    next = taken;
    return outcome;
  }

  private int classAt(String text, int at) {
    if (at == text.length()) {
      return table.classes().end();
    }
    return isFinalNewline(text, at) ? table.classes().finalNewline() : table.at(text, at);
  }

  private int classBefore(String text, int at) {
    if (at == 0) {
      return table.classes().end();
    }
    return isFinalNewline(text, at - 1) ? table.classes().finalNewline() : table.before(text, at);
  }

  private boolean isFinalNewline(String text, int at) {
    return at == text.length() - 1 && text.charAt(at) == '\n' && surroundings.mindsFinalNewline();
  }
}
