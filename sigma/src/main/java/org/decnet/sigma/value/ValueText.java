package org.decnet.sigma.value;

/** The text of a field's value. */
final class ValueText {
  private ValueText() {}

  /** Allocates for numbers only. */
  static String of(Object value) {
    return value instanceof String text ? text : value.toString();
  }
}
