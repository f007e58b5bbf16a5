package org.decnet.engine.keystroke;

/**
 * Columns and rows of a terminal.
 *
 * @param columns from 1 to 1,000
 * @param rows from 1 to 1,000
 */
public record TerminalSize(int columns, int rows) {
  /** What terminals are when nobody says. */
  public static final TerminalSize USUAL = new TerminalSize(80, 24);

  private static final int MOST = 1000;

  /** Brings both within bounds: the peer chose them. */
  public TerminalSize {
    columns = Math.clamp(columns, 1, MOST);
    rows = Math.clamp(rows, 1, MOST);
  }
}
