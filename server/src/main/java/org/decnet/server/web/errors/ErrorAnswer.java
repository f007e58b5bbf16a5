package org.decnet.server.web.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** The body of every error answer. */
public record ErrorAnswer(ErrorBody error) {
  /**
   * What went wrong.
   *
   * @param code stable word, {@link ApiError#word}
   * @param message for people
   * @param details more, by name; left out when empty
   * @param requestId also in the header {@code X-Request-Id} and in the server's log
   */
  public record ErrorBody(
      String code,
      String message,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> details,
      String requestId) {}

  /** The answer to a request. */
  public static ErrorAnswer of(
      ApiError error, String message, Map<String, String> details, String requestId) {
    return new ErrorAnswer(new ErrorBody(error.word(), message, details, requestId));
  }
}
