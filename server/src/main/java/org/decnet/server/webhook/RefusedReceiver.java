package org.decnet.server.webhook;

/** A receiver to which nothing may be sent. The message says why, for operators. */
public final class RefusedReceiver extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedReceiver(String why) {
    super(why, null, false, false);
  }

  /** Why. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
