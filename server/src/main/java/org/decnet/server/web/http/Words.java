package org.decnet.server.web.http;

import org.decnet.engine.port.Account.Role;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Reads the short texts of bodies: names, roles. */
public final class Words {
  private static final int LONGEST_NAME = 64;

  private Words() {}

  /**
   * A name: 1 to 64 letters, digits and {@code . _ - @} of ASCII, so that it looks the same
   * everywhere and nobody can make a second one that looks like a first.
   *
   * @throws ApiException 422 if it is none
   */
  public static String name(String field, @Nullable String text) {
    if (text == null
        || text.isEmpty()
        || text.length() > LONGEST_NAME
        || !text.chars().allMatch(Words::mayStandInName)) {
      throw ApiException.invalidField(
          field, "be 1 to " + LONGEST_NAME + " letters, digits, dots, _, - or @");
    }
    return text;
  }

  private static boolean mayStandInName(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-'
        || c == '@';
  }

  /**
   * A role.
   *
   * @throws ApiException 422 if it is none
   */
  public static Role role(String field, @Nullable String text) {
    if ("viewer".equals(text)) {
      return Role.VIEWER;
    }
    if ("admin".equals(text)) {
      return Role.ADMIN;
    }
    throw ApiException.invalidField(field, "be viewer or admin");
  }
}
