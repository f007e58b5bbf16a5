package org.decnet.server.web.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;

/**
 * An error as clients of TAXII expect it (TAXII 2.1, section 3.6.1).
 *
 * @param title what went wrong, for people
 * @param errorId also in the header {@code X-Request-Id} and in the server's log
 * @param errorCode what went wrong, for programs
 * @param httpStatus status of the answer, as text
 * @param details more, by name; left out when empty
 */
record TaxiiError(
    String title,
    String errorId,
    String errorCode,
    String httpStatus,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> details) {
  private static final String PATH = "/taxii2";
  private static final MediaType TAXII =
      MediaType.parseMediaType("application/taxii+json;version=2.1");

  /** Whether a request is one of TAXII. */
  static boolean isFor(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(PATH) || path.startsWith(PATH + '/');
  }

  /** The type of error answers to a request. */
  static MediaType type(HttpServletRequest request) {
    return isFor(request) ? TAXII : MediaType.APPLICATION_JSON;
  }

  /** The error answer to a request, in the shape that its clients expect. */
  static Object answer(
      HttpServletRequest request,
      ApiError error,
      String message,
      Map<String, String> details,
      String requestId) {
    return isFor(request)
        ? new TaxiiError(
            message, requestId, error.word(), Integer.toString(error.status()), details)
        : ErrorAnswer.of(error, message, details, requestId);
  }
}
