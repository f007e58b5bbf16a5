package org.decnet.model.text;

/** Tells characters that can be looked at from those that do something. */
public final class Characters {
  private static final int DELETE = 0x7F;

  private Characters() {}

  /**
   * Whether a code point is shown as it is: it moves no cursor, ends no line, changes no colours,
   * does not turn the reading direction, and is seen.
   */
  public static boolean isVisible(int point) {
    if (point < DELETE) {
      return point >= ' ';
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
