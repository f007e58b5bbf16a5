package org.decnet.server.web.misp;

import java.util.Locale;

/**
 * What a MISP answered.
 *
 * @param status of HTTP
 * @param said the beginning of the answer
 */
record MispAnswer(int status, String said) {
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int SERVER_FAULT = 500;
  private static final int MOST_SHOWN = 500;

  boolean isDone() {
    return status == OK;
  }

  boolean isUnknownEvent() {
    return status == NOT_FOUND;
  }

  /** MISP keeps what it has when what it is sent is no younger. */
  boolean isNoNewer() {
    return status == FORBIDDEN && said.toLowerCase(Locale.ROOT).contains("not newer");
  }

  /** Whether the same may be taken later. */
  boolean isPassing() {
    return status == TOO_MANY || status >= SERVER_FAULT;
  }

  /** The answer on one line of printable characters, for logs. */
  String line() {
    StringBuilder line = new StringBuilder("status ").append(status).append(": ");
    said.chars().limit(MOST_SHOWN).forEach(c -> line.append(c < ' ' || c > '~' ? '.' : (char) c));
    return line.toString();
  }
}
