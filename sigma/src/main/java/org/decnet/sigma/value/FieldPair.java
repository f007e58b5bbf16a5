package org.decnet.sigma.value;

import org.decnet.sigma.ast.Test.Placement;

/** Whether the text of one value is, starts with, ends with or contains the text of another. */
public record FieldPair(Placement placement, boolean cased) {
  /**
   * Longest text that is looked for by comparing it at every position; longer ones get a table, so
   * that the work stays linear in both texts whatever they hold.
   */
  private static final int LONGEST_PLAIN = 16;

  /**
   * Where the text of one value holds the text of the other.
   *
   * @return the range within the first text; {@link Range#NONE} if it does not hold it
   */
  public long locate(Object value, Object other) {
    String text = ValueText.of(value);
    String sought = ValueText.of(other);
    int spare = text.length() - sought.length();
    if (spare < 0) {
      return Range.NONE;
    }
    return switch (placement) {
      case WHOLE -> spare == 0 ? at(text, 0, sought) : Range.NONE;
      case START -> at(text, 0, sought);
      case END -> at(text, spare, sought);
      case ANYWHERE -> anywhere(text, sought);
    };
  }

  private long at(String text, int start, String sought) {
    for (int i = 0; i < sought.length(); i++) {
      if (fold(text.charAt(start + i)) != fold(sought.charAt(i))) {
        return Range.NONE;
      }
    }
    return Range.of(start, start + sought.length());
  }

  private long anywhere(String text, String sought) {
    if (sought.length() > LONGEST_PLAIN) {
      int[] elements = new int[sought.length()];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = fold(sought.charAt(i));
      }
      return new Segment(elements, cased).find(text, 0, text.length());
    }
    long found = Range.NONE;
    int last = text.length() - sought.length();
    for (int i = 0; i <= last && found == Range.NONE; i++) {
      found = at(text, i, sought);
    }
    return found;
  }

  private char fold(char c) {
    return cased ? c : CaseFold.fold(c);
  }
}
