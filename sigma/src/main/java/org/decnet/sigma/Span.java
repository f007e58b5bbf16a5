package org.decnet.sigma;

/**
 * A range of characters (UTF-16 units) in a field's value.
 *
 * @param start first character, from 0
 * @param end one past the last character
 */
public record Span(int start, int end) {
  /** The characters of the range. */
  public String of(String value) {
    return value.substring(start, end);
  }
}
