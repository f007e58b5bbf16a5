package org.decnet.engine.shell;

/**
 * A word of the shell after quote removal.
 *
 * @param value its text; expansions stay as typed
 * @param start index of its first character in the line
 * @param end index after its last character in the line
 * @param bare whether nothing in it was quoted or expanded
 * @param constant whether its value does not hang on an expansion
 * @param origins for each character of the value, its index in the line
 */
@SuppressWarnings("ArrayRecordComponent") // inside this package, read only
record Word(String value, int start, int end, boolean bare, boolean constant, int[] origins) {
  /** The value as text to parse again, with each character still knowing its place. */
  Source asSource() {
    return new Source(value, origins);
  }
}
