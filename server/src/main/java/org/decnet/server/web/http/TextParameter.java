package org.decnet.server.web.http;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Reads parameters that are texts; one that is left out is null. */
public final class TextParameter {
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
    return of(name, text, Rfc3339::read, "a time such as 2026-01-31T23:59:59Z");
  }
}
