package org.decnet.server.web.http;

import java.util.UUID;
import org.decnet.server.web.errors.ApiException;

/** Reads UUIDs in their full form only; Java's own reader takes shortened ones too. */
public final class Uuids {
  private static final int LENGTH = 36;

  private Uuids() {}

  /**
   * The UUID that a text is.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static UUID parse(String text) {
    if (text.length() != LENGTH) {
      throw new IllegalArgumentException("A UUID has 36 characters");
    }
    return UUID.fromString(text);
  }

  /**
   * The UUID that a parameter is.
   *
   * @throws ApiException 400 if it is none
   */
  public static UUID parse(String parameter, String text) {
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      throw ApiException.badParameter(parameter, "a UUID");
    }
  }
}
