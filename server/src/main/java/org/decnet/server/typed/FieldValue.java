package org.decnet.server.typed;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Field;
import org.decnet.model.event.FieldType;
import org.jspecify.annotations.Nullable;

/** Reads a JSON or YAML value as the type of a field. */
final class FieldValue {
  private FieldValue() {}

  /**
   * The value as the field holds it; null stays null. A number or flag may come as text, and a
   * single element in place of a list.
   *
   * @throws DecnetException if it cannot be read so
   */
  static @Nullable Object of(Field field, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    try {
      return read(field.type(), value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new DecnetException(
          ErrorCode.BAD_VALUE,
          "The field "
              + field.fieldName()
              + " takes a value of type "
              + field.type().name().toLowerCase(java.util.Locale.ROOT)
              + ", not "
              + value,
          e);
    }
  }

  private static Object read(FieldType type, Object value) {
    return switch (type) {
      case TEXT, IP -> text(value);
      case INTEGER -> Long.valueOf(text(value));
      case FLOAT, RATIO, PERCENT -> Double.valueOf(text(value));
      case BOOL -> flag(text(value));
      case LIST -> list(value);
      case TIME -> Instant.parse(text(value));
    };
  }

  private static String text(Object value) {
    if (value instanceof Iterable<?>) {
      throw new IllegalArgumentException("a list");
    }
    return value.toString();
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static List<String> list(Object value) {
    if (!(value instanceof Iterable<?> elements)) {
      return List.of(value.toString());
    }
    List<String> texts = new ArrayList<>();
    elements.forEach(element -> texts.add(text(element)));
    return List.copyOf(texts);
  }
}
