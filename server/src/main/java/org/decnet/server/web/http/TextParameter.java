package org.decnet.server.web.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Reads parameters that are texts; one that is left out is null. */
public final class TextParameter {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private TextParameter() {}

  /**
   * A text that is not longer than it may be.
   *
   * @throws ApiException 400 if it is
   */
  public static @Nullable String of(String name, @Nullable String text, int longest) {
    if (text != null && text.codePointCount(0, text.length()) > longest) {
      throw ApiException.badParameter(name, "at most " + longest + " characters long");
    }
    return text;
  }

  /**
   * What a text stands for.
   *
   * @param expected what is expected of it, for who wrote it wrong
   * @throws ApiException 400 if it stands for nothing
   */
  public static <T> @Nullable T of(
      String name, @Nullable String text, Function<String, Optional<T>> reader, String expected) {
    return text == null
        ? null
        : reader.apply(text).orElseThrow(() -> ApiException.badParameter(name, expected));
  }

  /**
   * A moment.
   *
   * @throws ApiException 400 if it is none of RFC 3339
   */
  public static @Nullable Instant time(String name, @Nullable String text) {
    return of(name, text, TextParameter::time, "a time such as 2026-01-31T23:59:59Z");
  }

  private static Optional<Instant> time(String text) {
    try {
      Instant time = OffsetDateTime.parse(text).toInstant();
      return time.isBefore(FIRST) || time.isAfter(LAST) ? Optional.empty() : Optional.of(time);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
