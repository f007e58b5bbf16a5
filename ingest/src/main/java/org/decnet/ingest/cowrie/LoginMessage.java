package org.decnet.ingest.cowrie;

import org.jspecify.annotations.Nullable;

/** The sensor's words about a login, without the password that they quote. */
final class LoginMessage {
  private LoginMessage() {}

  /**
   * The message with {@code [user/password]} as {@code [user/***]}; null if it holds the password
   * in another form, because a plain secret is never stored.
   */
  static @Nullable String withoutPassword(String message, @Nullable String password) {
    if (password == null || password.isEmpty()) {
      return message;
    }
    String quoted = '/' + password + ']';
    int at = message.lastIndexOf(quoted);
    if (at < 0) {
      return message.contains(password) ? null : message;
    }
    return message.substring(0, at) + "/***]" + message.substring(at + quoted.length());
  }
}
