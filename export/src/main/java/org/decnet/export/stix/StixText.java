package org.decnet.export.stix;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Texts in the form that STIX asks for. */
final class StixText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final char REPLACEMENT = '\uFFFD';

  private StixText() {}

  /** A time to the millisecond, as properties of all objects have it. */
  static String time(Instant time) {
    return TIME.format(time);
  }

  /** A text that UTF-8 can hold: halves of surrogate pairs become U+FFFD. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return repaired(text);
      }
    }
    return text;
  }

  private static String repaired(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
          clean.appendCodePoint(half ? REPLACEMENT : point);
        });
    return clean.toString();
  }

  /** A text as a constant of the pattern language, quotes included. */
  static String constant(String text) {
    return "'" + clean(text).replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
