package org.decnet.export.stix;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.decnet.export.json.WellFormed;

/** Texts in the form that STIX asks for. */
final class StixText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private StixText() {}

  /** A time to the millisecond, as properties of all objects have it. */
  static String time(Instant time) {
    return TIME.format(time);
  }

  /** A text as a constant of the pattern language, quotes included. */
  static String constant(String text) {
    return "'" + WellFormed.text(text).replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
