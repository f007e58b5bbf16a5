package org.decnet.sigma;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of one test on one field of an event.
 *
 * @param selection name of the search identifier that holds the test
 * @param field the field as the rule names it; for a keyword, the name of the field that holds it
 * @param test the test as the rule writes it, for instance {@code Image|endswith: /find}
 * @param value the field's value (the list element, for a list) as text; null if the event lacks it
 * @param held whether the test holds for the value
 * @param span the characters of the value that the test matched; null if it matched none in
 *     particular
 */
public record Finding(
    String selection,
    String field,
    String test,
    @Nullable String value,
    boolean held,
    @Nullable Span span) {

  /**
   * The bytes of the value that the test matched, in UTF-8; null if it matched none in particular.
   * Half of a surrogate pair without the other counts as the question mark that is written for it.
   */
  public @Nullable Span bytes() {
    if (span == null || value == null) {
      return null;
    }
    int start = Utf8Length.of(value, 0, span.start());
    return new Span(start, start + Utf8Length.of(value, span.start(), span.end()));
  }

  /** The finding as one line of text. */
  public String text() {
    StringBuilder text = new StringBuilder(selection).append(": ").append(test);
    text.append(held ? " holds for " : " does not hold for ").append(field);
    text.append(value == null ? " (absent)" : " = \"" + value + "\"");
    if (span != null && value != null) {
      text.append(" at ").append(span.start()).append("..").append(span.end());
      text.append(" \"").append(span.of(value)).append('"');
    }
    return text.toString();
  }
}
