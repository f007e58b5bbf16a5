package org.decnet.engine.bus;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.engine.tag.SecretMask;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.jspecify.annotations.Nullable;

/** Collects the values of a payload. What is not known is left out. */
final class Payload {
  private static final int LONGEST_TEXT = 4096;

  private final Map<String, Object> values = new TreeMap<>();

  /** A text that sensors or attackers chose; cut if it is long. */
  Payload text(String key, @Nullable String value) {
    return put(key, value == null ? null : cut(value));
  }

  /** A line that somebody typed, without the secrets in it. */
  Payload line(String key, String value) {
    return put(key, cut(SecretMask.mask(value)));
  }

  Payload uuid(String key, @Nullable UUID value) {
    return put(key, value == null ? null : value.toString());
  }

  Payload uuids(String key, Collection<UUID> values) {
    return put(key, values.stream().map(UUID::toString).toList());
  }

  Payload texts(String key, Collection<String> values) {
    return put(key, values.stream().map(Payload::cut).toList());
  }

  Payload time(String key, @Nullable Instant value) {
    return put(key, value == null ? null : value.toString());
  }

  Payload number(String key, @Nullable Number value) {
    return value instanceof Double real && !Double.isFinite(real) ? this : put(key, value);
  }

  Payload flag(String key, @Nullable Boolean value) {
    return put(key, value);
  }

  Payload objects(String key, List<Map<String, Object>> values) {
    return put(key, List.copyOf(values));
  }

  /** What an event says beyond what every event has, without what lives in memory only. */
  Payload event(Event event) {
    event.forEach((field, value) -> {
      boolean common = EventKind.NOTICE.slot(field) >= 0; // it has nothing but what all have
      if (!common && !field.memoryOnly()) {
        values.put(field.fieldName(), plain(value));
      }
    });
    return this;
  }

  Map<String, Object> values() {
    return values;
  }

  private Payload put(String key, @Nullable Object value) {
    if (value != null) {
      values.put(key, value);
    }
    return this;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case String text -> cut(text);
      case List<?> list -> list.stream().map(element -> cut(element.toString())).toList();
      case Double number when !Double.isFinite(number) -> number.toString();
      case Long number -> number;
      case Double number -> number;
      case Boolean flag -> flag;
      default -> value.toString();
    };
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }
}
