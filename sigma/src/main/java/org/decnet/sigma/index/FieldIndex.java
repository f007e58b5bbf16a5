package org.decnet.sigma.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the value of one field, or the values of the keyword fields, and raises what holds. */
final class FieldIndex {
  private final int[] slots;
  private final int present;
  private final int absent;
  private final @Nullable TextIndex text;
  private final @Nullable NumberIndex numbers;

  FieldIndex(
      int[] slots,
      int present,
      int absent,
      @Nullable TextIndex text,
      @Nullable NumberIndex numbers) {
    this.slots = slots;
    this.present = present;
    this.absent = absent;
    this.text = text;
    this.numbers = numbers;
  }

  /** Characters that the scratch has to hold at least. */
  int textLength() {
    return text == null ? 0 : text.longestAnchored();
  }

  void read(Scratch scratch) {
    for (int slot : slots) {
      read(scratch.event().value(slot), scratch);
    }
  }

  private void read(@Nullable Object value, Scratch scratch) {
    if (value == null) {
      scratch.raise(absent);
    } else if (value instanceof List<?> list) {
      readList(list, scratch);
    } else {
      scratch.raise(present);
      if (text != null) {
        readText(text, value, scratch);
      }
      if (numbers != null) {
        numbers.read(value, scratch);
      }
    }
  }

  private void readList(List<?> list, Scratch scratch) {
    if (list.isEmpty()) {
      scratch.raise(absent);
    }
    for (int i = 0; i < list.size(); i++) {
      read(list.get(i), scratch);
    }
  }

  private static void readText(TextIndex text, Object value, Scratch scratch) {
    switch (value) {
      case String string -> text.read(string, scratch);
      case Long number -> readNumber(text, number, scratch);
      case Integer number -> readNumber(text, number, scratch);
      default -> text.read(value.toString(), scratch);
    }
  }

  private static void readNumber(TextIndex text, long number, Scratch scratch) {
    text.readHeld(LongText.write(number, scratch.text), scratch);
  }
}
