package org.decnet.server.web.http;

import java.time.Instant;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Reads times of bodies as RFC 3339 writes them, of the years 1970 to 9999. */
public final class Times {
  private static final String EXPECTED = "a time such as 2026-01-31T12:00:00Z";

  private Times() {}

  /**
   * The time that a field of a body is; null if there is none.
   *
   * @throws ApiException 422 if it is no such time
   */
  public static @Nullable Instant field(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return Rfc3339.read(text)
        .filter(time -> !time.isBefore(Instant.EPOCH))
        .orElseThrow(() -> ApiException.invalidField(name, "be " + EXPECTED));
  }
}
