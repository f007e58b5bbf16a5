package org.decnet.engine.shell;

import java.util.Arrays;

/** A word while it is being read. */
final class WordBuffer {
  private final StringBuilder value = new StringBuilder();
  private int[] origins = new int[16];
  private boolean bare = true;
  private boolean constant = true;

  /** Adds a character that stands for one at an index of the line. */
  void add(char c, int lineIndex) {
    if (value.length() == origins.length) {
      origins = Arrays.copyOf(origins, origins.length * 2);
    }
    origins[value.length()] = lineIndex;
    value.append(c);
  }

  /** Notes that part of the word is quoted. */
  void quoted() {
    bare = false;
  }

  /** Notes that part of the word is an expansion. */
  void expands() {
    bare = false;
    constant = false;
  }

  Word finish(int start, int end) {
    return new Word(value.toString(), start, end, bare, constant, origins);
  }
}
