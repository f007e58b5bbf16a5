package org.decnet.sigma.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values of one field, or of the keyword fields, and raises what holds. */
final class FieldIndex {
  private final int present;
  private final int absent;
  private final @Nullable TextIndex text;
  private final @Nullable NumberIndex numbers;
  private final @Nullable NetworkIndex networks;

  FieldIndex(
      int present,
      int absent,
      @Nullable TextIndex text,
      @Nullable NumberIndex numbers,
      @Nullable NetworkIndex networks) {
    this.present = present;
    this.absent = absent;
    this.text = text;
    this.numbers = numbers;
    this.networks = networks;
  }

  /** Characters that the scratch has to hold at least. */
  int textLength() {
    return text == null ? 0 : text.longestAnchored();
  }

  /** The signal that says that the event lacks the field; -1 for none. */
  int absent() {
    return absent;
  }

  void read(Object value, Scratch scratch) {
    if (value instanceof List<?> list) {
      readList(list, scratch);
    } else {
      scratch.raise(present);
      if (text != null) {
        readText(text, value, scratch);
      }
      if (numbers != null) {
        numbers.read(value, scratch);
      }
      if (networks != null) {
        networks.read(value, scratch);
      }
    }
  }

  private void readList(List<?> list, Scratch scratch) {
    if (list.isEmpty()) {
      scratch.raise(absent);
    }
    for (int i = 0; i < list.size(); i++) {
      readElement(list.get(i), scratch);
    }
  }

  private void readElement(@Nullable Object element, Scratch scratch) {
    if (element == null) {
      scratch.raise(absent);
    } else {
      read(element, scratch);
    }
  }

  private static void readText(TextIndex text, Object value, Scratch scratch) {
    // Not a switch: most values are texts, and this asks for that first and costs less.
    if (value instanceof String string) {
      text.read(string, scratch);
    } else if (value instanceof Long number) {
      readNumber(text, number, scratch);
    } else if (value instanceof Integer number) {
      readNumber(text, number, scratch);
    } else {
      text.read(value.toString(), scratch);
    }
  }

  private static void readNumber(TextIndex text, long number, Scratch scratch) {
    text.readHeld(LongText.write(number, scratch.text), scratch);
  }
}
