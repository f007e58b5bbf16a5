package org.decnet.server.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever an endpoint throws into the one error shape: the API's last boundary. */
@RestControllerAdvice
public final class ErrorAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

  private final RequestIds requestIds;

  /** Answers carry these request ids. */
  public ErrorAdvice(RequestIds requestIds) {
    this.requestIds = requestIds;
  }

  /** An error that an endpoint decided on. */
  @ExceptionHandler
  ResponseEntity<Object> decided(ApiException e, HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    e.retryAfter()
        .ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
    return answer(e.error(), messageOf(e), e.details(), headers, request);
  }

  /**
   * A parameter of the wrong type. The message names the parameter, which is ours, not its value.
   */
  @ExceptionHandler
  ResponseEntity<Object> mismatch(
      MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    return decided(ApiException.badParameter(e.getName(), typeName(e.getRequiredType())), request);
  }

  /** A body that cannot be read. */
  @ExceptionHandler
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
    return usual(
        isTooLarge(e) ? ApiError.TOO_LARGE : ApiError.MALFORMED_JSON, new HttpHeaders(), request);
  }

  /** A query that is none, or has characters that no honest client sends. */
  @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
  ResponseEntity<Object> noQuery(RuntimeException e, HttpServletRequest request) {
    return decided(ApiException.badParameter("names", "among those in the documentation"), request);
  }

  /** The client is gone, so nobody waits for an answer. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException e) {
    LOG.debug("A client left before its answer was complete");
  }

  /** What was asked for breaks a rule that more than the API has. */
  @ExceptionHandler
  ResponseEntity<Object> invalid(InvalidInputException e, HttpServletRequest request) {
    String field = e.field();
    return decided(
        field == null
            ? ApiException.badRequest(e.expected())
            : ApiException.invalidField(field, e.expected()),
        request);
  }

  /** A failure inside the node. */
  @ExceptionHandler
  ResponseEntity<Object> failed(DecnetException e, HttpServletRequest request) {
    return switch (e.code()) {
      case NOT_FOUND -> usual(ApiError.NOT_FOUND, new HttpHeaders(), request);
      case CONFLICT -> decided(ApiException.conflict(message(e)), request);
      case STORE_UNAVAILABLE, UNREACHABLE -> logged(ApiError.UNAVAILABLE, e, request);
      case MALFORMED_RECORD,
          RECORD_TOO_LONG,
          MISSING_FIELD,
          BAD_VALUE,
          NO_SUCH_FILE,
          UNREADABLE_FILE,
          DAMAGED_ARCHIVE,
          UNKNOWN_FORMAT,
          BAD_YAML,
          BAD_RULE,
          DUPLICATE_RULE,
          UNKNOWN_TECHNIQUE,
          BAD_EVIDENCE,
          BAD_SETTING,
          MASTER_ONLY ->
          logged(ApiError.INTERNAL, e, request);
    };
  }

  /** Everything else: what Spring refuses, by its status; what nobody foresaw, as our fault. */
  @ExceptionHandler
  ResponseEntity<Object> other(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
      ApiError error = ApiError.ofStatus(refused.getStatusCode().value());
      return usual(error, refused.getHeaders(), request);
    }
    return logged(ApiError.INTERNAL, e, request);
  }

  private ResponseEntity<Object> logged(ApiError error, Exception e, HttpServletRequest request) {
    LOG.error("Request {} failed", requestIds.of(request), e);
    return usual(error, new HttpHeaders(), request);
  }

  private ResponseEntity<Object> usual(
      ApiError error, HttpHeaders headers, HttpServletRequest request) {
    return answer(error, error.usualMessage(), Map.of(), headers, request);
  }

  private ResponseEntity<Object> answer(
      ApiError error,
      String message,
      Map<String, String> details,
      HttpHeaders headers,
      HttpServletRequest request) {
    return ResponseEntity.status(error.status())
        .headers(headers)
        .contentType(TaxiiError.type(request))
        .body(TaxiiError.answer(request, error, message, details, requestIds.of(request)));
  }

  private static String messageOf(ApiException e) {
    String message = e.getMessage();
    return message == null ? e.error().usualMessage() : message;
  }

  private static String message(DecnetException e) {
    String message = e.getMessage();
    return message == null ? ApiError.CONFLICT.usualMessage() : message;
  }

  private static boolean isTooLarge(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLargeException) {
        return true;
      }
    }
    return false;
  }

  private static String typeName(@Nullable Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    return type == java.util.UUID.class ? "a UUID" : "one of the values in the documentation";
  }
}
