package org.decnet.model.error;

import java.util.List;

/** A failure with a code, whose message is fit for the user to read. */
public class DecnetException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ErrorCode code;
  private final String[] parts;

  /** A failure with its code and a message that names what failed and what was expected. */
  public DecnetException(ErrorCode code, String message) {
    super(message);
    this.code = code;
    this.parts = new String[] {message};
  }

  /** A failure of many parts: what failed, and one line for each thing that is wrong. */
  public DecnetException(ErrorCode code, String summary, List<String> details) {
    super(details.isEmpty() ? summary : summary + ":\n" + String.join("\n", details));
    this.code = code;
    this.parts = new String[details.size() + 1];
    parts[0] = details.isEmpty() ? summary : summary + ":";
    for (int i = 0; i < details.size(); i++) {
      parts[i + 1] = details.get(i);
    }
  }

  /** A failure that another one caused. */
  public DecnetException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.parts = new String[] {message};
  }

  /**
   * The message in parts, each to be shown as a line of its own: a part may hold line ends that
   * came from outside. At least one.
   */
  public List<String> parts() {
    return List.of(parts);
  }

  /** What kind of failure. */
  public ErrorCode code() {
    return code;
  }
}
