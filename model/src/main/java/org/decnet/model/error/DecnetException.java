package org.decnet.model.error;

/** A failure with a code, whose message is fit for the user to read. */
public class DecnetException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ErrorCode code;

  /** A failure with its code and a message that names what failed and what was expected. */
  public DecnetException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  /** A failure that another one caused. */
  public DecnetException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** What kind of failure. */
  public ErrorCode code() {
    return code;
  }
}
