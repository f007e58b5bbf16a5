package org.decnet.server.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one request came to.
 *
 * @param status status of the answer; null without one
 * @param error what went wrong, for operators; null if the receiver took the event
 * @param retryAfter how long the receiver asks to wait; null if it does not ask
 */
public record SendResult(
    @Nullable Integer status, @Nullable String error, @Nullable Duration retryAfter) {
  private static final int FIRST_GOOD = 200;
  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_CLIENT_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final int TOO_MANY = 429;

  static SendResult answered(AnswerHead answer) {
    int status = answer.status();
    return new SendResult(status, isGood(status) ? null : describe(status), answer.retryAfter());
  }

  static SendResult failed(String error) {
    return new SendResult(null, error, null);
  }

  /** Whether the receiver took the event. */
  public boolean delivered() {
    return error == null;
  }

  /** Whether the same request may succeed later: no answer, too many requests, a server's fault. */
  boolean mayPass() {
    return !delivered() && (status == null || status == TOO_MANY || status >= FIRST_SERVER_ERROR);
  }

  private static boolean isGood(int status) {
    return status >= FIRST_GOOD && status < FIRST_REDIRECT;
  }

  private static String describe(int status) {
    boolean redirect = status >= FIRST_REDIRECT && status < FIRST_CLIENT_ERROR;
    return "The receiver answered with status "
        + status
        + (redirect ? "; redirects are not followed" : "");
  }
}
