package org.decnet.server.web.errors;

import java.io.IOException;

/** A request body that goes on beyond the limit. */
public final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The body went beyond a limit in bytes. */
  public BodyTooLargeException(long limit) {
    super("The body is longer than " + limit + " bytes");
  }
}
