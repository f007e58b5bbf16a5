package org.decnet.sigma.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.decnet.sigma.EventView;
import org.decnet.sigma.FieldCatalog;
import org.jspecify.annotations.Nullable;

/**
 * An event of the fields {@code f0} to {@code f7}, each from one line of fuzzed text; the first two
 * hold keywords. A line's first character says what kind of value the rest of it is.
 */
final class FuzzEvent implements EventView, FieldCatalog {
  private static final int FIELDS = 8;
  private static final long MASK = 0xFFFF;

  private final @Nullable Object[] values = new @Nullable Object[FIELDS];

  /** Reads the fields, one a line; those that the text has no line for are absent. */
  FuzzEvent(String text) {
    String rest = text;
    for (int i = 0; i < FIELDS && !rest.isEmpty(); i++) {
      values[i] = value(FuzzText.before(rest, "\n"));
      rest = FuzzText.after(rest, "\n");
    }
  }

  private static @Nullable Object value(String line) {
    if (line.isEmpty()) {
      return null;
    }
    String text = line.substring(1);
    return switch (line.charAt(0)) {
      case '=' -> text;
      case '#' -> (long) text.hashCode();
      case '~' -> (text.hashCode() & MASK) / 8.0;
      case '!' -> !text.isEmpty();
      case ',' -> list(text);
      case '-' -> null;
      default -> line;
    };
  }

  private static List<String> list(String text) {
    List<String> elements = new ArrayList<>();
    for (String rest = text; !rest.isEmpty(); rest = FuzzText.after(rest, ",")) {
      elements.add(FuzzText.before(rest, ","));
    }
    return elements;
  }

  @Override
  public int slot(String fieldName) {
    boolean known = fieldName.length() == 2 && fieldName.charAt(0) == 'f';
    int slot = known ? fieldName.charAt(1) - '0' : NO_SLOT;
    return slot >= 0 && slot < FIELDS ? slot : NO_SLOT;
  }

  @Override
  public int[] keywordSlots() {
    return new int[] {0, 1};
  }

  @Override
  public @Nullable Object value(int slot) {
    return values[slot];
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
