package org.decnet.engine.derive;

import org.decnet.engine.memory.YoungAndOld;
import org.decnet.engine.shell.session.ShellSession;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what followed from lines, each in the session that it was typed in: attackers type the
 * same ones again and again. Bounded; safe for many threads.
 */
final class LineMemory {
  /** Characters of the longest line that is remembered. */
  private static final int LONGEST_LINE = 1024;

  /** Most characters that are kept of a session. */
  private static final int LARGEST_SESSION = 1024;

  /** Most characters that are kept of what followed: decoding can make many. */
  private static final int MOST_LETTERS = 4 * 1024;

  private final YoungAndOld<Typed, DerivedLine> lines;

  LineMemory(int most) {
    this.lines = new YoungAndOld<>(most);
  }

  /**
   * All that decides what follows.
   *
   * @param session the session before the line, with what its sensor says of user and directory
   */
  record Typed(String text, ShellSession session) {}

  @Nullable DerivedLine get(Typed typed) {
    return typed.text().length() > LONGEST_LINE ? null : lines.get(typed);
  }

  /** Takes a line in unless it is too large; whether it did. */
  boolean put(Typed typed, DerivedLine line) {
    boolean small =
        typed.text().length() <= LONGEST_LINE
            && typed.session().weight() <= LARGEST_SESSION
            && line.weight() <= MOST_LETTERS;
    if (small) {
      lines.put(typed, line);
    }
    return small;
  }
}
