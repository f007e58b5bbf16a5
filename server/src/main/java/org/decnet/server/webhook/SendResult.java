package org.decnet.server.webhook;

import java.time.Duration;
import org.decnet.model.webhook.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What one request came to.
 *
 * @param status status of the answer, of HTTP or of SMTP; null without one
 * @param error what went wrong, for operators; null if the receiver took the event
 * @param retryAfter how long the receiver asks to wait; null if it does not ask
 * @param mayPass whether the same request may succeed later
 */
public record SendResult(
    @Nullable Integer status,
    @Nullable String error,
    @Nullable Duration retryAfter,
    boolean mayPass) {
  private static final int FIRST_GOOD = 200;
  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_CLIENT_ERROR = 400;

  /** What a receiver, or a mail server, answered. */
  static SendResult answered(Channel channel, AnswerHead answer) {
    int status = answer.status();
    return isGood(status)
        ? new SendResult(status, null, null, false)
        : new SendResult(
            status, describe(channel, status), answer.retryAfter(), channel.mayPass(status));
  }

  /** There was no answer. */
  static SendResult failed(String error) {
    return new SendResult(null, error, null, true);
  }

  /** Whether the receiver took the event. */
  public boolean delivered() {
    return error == null;
  }

  private static boolean isGood(int status) {
    return status >= FIRST_GOOD && status < FIRST_REDIRECT;
  }

  private static String describe(Channel channel, int status) {
    boolean redirect = status >= FIRST_REDIRECT && status < FIRST_CLIENT_ERROR;
    return (channel == Channel.EMAIL
            ? "The mail server replied "
            : "The receiver answered with status ")
        + status
        + (redirect ? "; redirects are not followed" : "");
  }
}
