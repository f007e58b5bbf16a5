package org.decnet.engine.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text that code gives by the numbers of its characters: {@code chr(105).chr(100)}. */
final class CodeNumbers {
  private static final Set<String> NAMES =
      Set.of("chr", "char", "fromCharCode", "bytes", "bytearray", "pack", "map");

  /** Numbers that are too few to be a text. */
  private static final int MIN_NUMBERS = 3;

  private static final int MAX_NUMBERS = 1 << 16;

  /** How far from the name its list may stand, as in {@code chr(x) for x in [}. */
  private static final int MAX_DISTANCE = 24;

  private final String text;
  private final StringBuilder characters = new StringBuilder();
  private int end;

  CodeNumbers(String text) {
    this.text = text;
  }

  /** Whether a name may stand before numbers of characters. */
  static boolean mayFollow(String name) {
    return NAMES.contains(name);
  }

  /** Index after what was read last. */
  int end() {
    return end;
  }

  /** The text that numbers after a name make; null if there are none. */
  @Nullable String after(String name, int nameEnd) {
    characters.setLength(0);
    end = nameEnd;
    if (name.equals("chr") && chain(nameEnd)) {
      return characters.toString();
    }
    characters.setLength(0);
    return list(nameEnd) ? characters.toString() : null;
  }

  /** Reads {@code (105).chr(100)}. */
  private boolean chain(int from) {
    int i = from;
    while (characters.length() < MAX_NUMBERS) {
      int number = blanks(i);
      if (!is(number, '(')) {
        break;
      }
      number = number(blanks(number + 1));
      if (number < 0 || !is(blanks(number), ')')) {
        break;
      }
      end = blanks(number) + 1;
      int sign = blanks(end);
      int name = sign < text.length() && ".+&".indexOf(text.charAt(sign)) >= 0 ? sign + 1 : sign;
      name = blanks(name);
      if (!text.startsWith("chr", name)) {
        break;
      }
      i = name + 3;
    }
    return characters.length() >= MIN_NUMBERS;
  }

  /** Reads {@code (105, 100)}, or such a list a little further on. */
  private boolean list(int from) {
    int stop = Math.min(text.length(), from + MAX_DISTANCE);
    for (int i = from; i < stop; i++) {
      boolean opens = is(i, '[') || is(i, '(') || is(i, ',');
      if (is(i, ';') || is(i, '\n')) {
        return false;
      }
      if (opens && numbers(blanks(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean numbers(int from) {
    characters.setLength(0);
    int i = from;
    while (characters.length() < MAX_NUMBERS) {
      int next = number(i);
      if (next < 0) {
        break;
      }
      end = next;
      i = blanks(next);
      if (!is(i, ',')) {
        break;
      }
      i = blanks(i + 1);
    }
    return characters.length() >= MIN_NUMBERS;
  }

  /** Index after the number at an index, whose character is kept; -1 if it is no character's. */
  private int number(int from) {
    boolean hex = text.startsWith("0x", from);
    int start = hex ? from + 2 : from;
    int i = start;
    int value = 0;
    while (i < text.length() && i < start + 3) {
      int digit = Character.digit(text.charAt(i), hex ? 16 : 10);
      if (digit < 0) {
        break;
      }
      value = value * (hex ? 16 : 10) + digit;
      i++;
    }
    boolean printable = value == '\t' || value == '\n' || value == '\r' || value >= ' ';
    if (i == start || value > 255 || !printable) {
      return -1;
    }
    characters.append((char) value);
    return i;
  }

  private boolean is(int index, char wanted) {
    return index < text.length() && text.charAt(index) == wanted;
  }

  private int blanks(int from) {
    int i = from;
    while (i < text.length() && Characters.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
