package org.decnet.model.bus;

import java.util.List;
import java.util.Map;

/** How many bytes plain values take as compact JSON in UTF-8. */
final class JsonSize {
  private static final int DEEPEST = 16;

  private JsonSize() {}

  /**
   * The size of a text, number, boolean, or a list or map of these.
   *
   * @throws IllegalArgumentException if it holds anything else or is nested too deeply
   */
  static long of(Object value) {
    return of(value, 0);
  }

  private static long of(Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("A payload is nested at most " + DEEPEST + " deep");
    }
    return switch (value) {
      case String text -> text(text);
      case Boolean flag -> flag ? 4 : 5;
      case Integer number -> number.toString().length();
      case Long number -> number.toString().length();
      case Double number -> number(number);
      case List<?> list -> list(list, depth);
      case Map<?, ?> map -> map(map, depth);
      default ->
          throw new IllegalArgumentException(
              "A payload holds texts, numbers, booleans, lists and maps, not "
                  + value.getClass().getSimpleName());
    };
  }

  private static long number(Double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("A payload holds no number without a value");
    }
    return number.toString().length();
  }

  private static long list(List<?> list, int depth) {
    long size = 2L + Math.max(0, list.size() - 1);
    for (Object element : list) {
      size += of(element, depth + 1);
    }
    return size;
  }

  private static long map(Map<?, ?> map, int depth) {
    long size = 2L + Math.max(0, map.size() - 1);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      size += text((String) entry.getKey()) + 1 + of(entry.getValue(), depth + 1);
    }
    return size;
  }

  private static long text(String text) {
    long size = 2;
    for (int i = 0; i < text.length(); i++) {
      size += character(text.charAt(i));
    }
    return size;
  }

  // Both halves of a surrogate pair make four bytes together; a half alone makes three at most.
  private static int character(char c) {
    if (c < 0x20) {
      return c == '\b' || c == '\t' || c == '\n' || c == '\f' || c == '\r' ? 2 : 6;
    }
    if (c == '"' || c == '\\') {
      return 2;
    }
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
