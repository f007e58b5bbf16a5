package org.decnet.server.web.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Times as RFC 3339 writes them (section 5.6), of the years 0 to 9999. Their offsets reach to 23
 * hours and 59 minutes; {@code java.time} itself takes 18 hours at most.
 */
final class Rfc3339 {
  private static final int LONGEST = 40;
  private static final int LAST_YEAR = 9999;

  /** Length of an offset such as {@code +01:00}. */
  private static final int OFFSET = 6;

  private Rfc3339() {}

  /** The moment of a text; empty if it is none. */
  static Optional<Instant> read(String text) {
    try {
      return text.length() > LONGEST ? Optional.empty() : Optional.of(moment(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant moment(String text) {
    int sign = text.length() - OFFSET;
    if (sign > 0 && (text.charAt(sign) == '+' || text.charAt(sign) == '-')) {
      Duration offset =
          Duration.between(LocalTime.MIDNIGHT, LocalTime.parse(text.substring(sign + 1)));
      Instant local = usual(LocalDateTime.parse(text.substring(0, sign)));
      return text.charAt(sign) == '+' ? local.minus(offset) : local.plus(offset);
    }
    return usual(OffsetDateTime.parse(text).atZoneSameInstant(ZoneOffset.UTC).toLocalDateTime());
  }

  private static Instant usual(LocalDateTime time) {
    if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
      throw new DateTimeException("Not of the years 0 to 9999: " + time);
    }
    return time.toInstant(ZoneOffset.UTC);
  }
}
