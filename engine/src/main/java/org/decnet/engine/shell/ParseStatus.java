package org.decnet.engine.shell;

import java.util.Locale;

/** How much of a line the parser understood. */
public enum ParseStatus {
  /** All of it. */
  OK,
  /** Something was left open, unbalanced or over a cap; the statements found are good. */
  PARTIAL,
  /** Nothing; the line is kept as one statement without words. */
  OPAQUE;

  /** The value of the field {@code parse_status}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
