package org.decnet.model.event;

/** What values a field holds, and as which Java type an event keeps them. */
public enum FieldType {
  /** Text; {@link String}. */
  TEXT,
  /** Whole number; {@link Long}. */
  INTEGER,
  /** Number; {@link Double}. */
  FLOAT,
  /** Number from 0 to 1; {@link Double}. */
  RATIO,
  /** Number from 0 to 100; {@link Double}. */
  PERCENT,
  /** True or false; {@link Boolean}. */
  BOOL,
  /** Texts in order; unmodifiable {@code List<String>}. */
  LIST,
  /** Address in canonical text form; {@link String}. */
  IP,
  /** Point in time with microseconds; {@link java.time.Instant}. */
  TIME;

  /** Whether a value is of the Java type that the field type asks for. */
  public boolean accepts(Object value) {
    return switch (this) {
      case TEXT, IP -> value instanceof String;
      case INTEGER -> value instanceof Long;
      case FLOAT, RATIO, PERCENT -> value instanceof Double;
      case BOOL -> value instanceof Boolean;
      case LIST -> value instanceof java.util.List<?>;
      case TIME -> value instanceof java.time.Instant;
    };
  }
}
