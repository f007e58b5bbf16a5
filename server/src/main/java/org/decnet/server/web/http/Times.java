package org.decnet.server.web.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Reads times as RFC 3339 writes them, of the years 1970 to 9999. */
public final class Times {
  private static final int LONGEST = 40;
  private static final int LAST_YEAR = 9999;
  private static final String EXPECTED = "a time such as 2026-01-31T12:00:00Z";

  private Times() {}

  /**
   * The time that a parameter is; null if there is none.
   *
   * @throws ApiException 400 if it is no such time
   */
  public static @Nullable Instant parameter(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Instant time = read(text);
    if (time == null) {
      throw ApiException.badParameter(name, EXPECTED);
    }
    return time;
  }

  /**
   * The time that a field of a body is; null if there is none.
   *
   * @throws ApiException 422 if it is no such time
   */
  public static @Nullable Instant field(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Instant time = read(text);
    if (time == null) {
      throw ApiException.invalidField(name, "be " + EXPECTED);
    }
    return time;
  }

  private static @Nullable Instant read(String text) {
    try {
      if (text.length() > LONGEST) {
        return null;
      }
      OffsetDateTime time = OffsetDateTime.parse(text);
      boolean usual = time.getYear() <= LAST_YEAR && time.toEpochSecond() >= 0;
      return usual ? time.toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
