package org.decnet.server.web.errors;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that ends in an error answer. Its message never repeats what the client sent. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ApiError error;
  private final transient Map<String, String> details;
  private final transient @Nullable Duration retryAfter;

  private ApiException(
      ApiError error, String message, Map<String, String> details, @Nullable Duration retryAfter) {
    super(message, null, false, false);
    this.error = error;
    this.details = details;
    this.retryAfter = retryAfter;
  }

  /** An error with its usual message. */
  public static ApiException of(ApiError error) {
    return new ApiException(error, error.usualMessage(), Map.of(), null);
  }

  /** A request that cannot be done, whenever, and why. */
  public static ApiException badRequest(String why) {
    return new ApiException(ApiError.BAD_REQUEST, why, Map.of(), null);
  }

  /** An unknown object. */
  public static ApiException notFound(String what) {
    return new ApiException(ApiError.NOT_FOUND, "There is no such " + what, Map.of(), null);
  }

  /** Something stands against what is there already, and what. */
  public static ApiException conflict(String why) {
    return new ApiException(ApiError.CONFLICT, why, Map.of(), null);
  }

  /** A key that lacks a scope. */
  public static ApiException outOfScope(String scope) {
    return new ApiException(
        ApiError.OUT_OF_SCOPE, "The key lacks the scope " + scope, Map.of("scope", scope), null);
  }

  /** A parameter that is wrong, and what was expected. */
  public static ApiException badParameter(String name, String expected) {
    return new ApiException(
        ApiError.BAD_PARAMETER,
        "Parameter " + name + " must be " + expected,
        Map.of("parameter", name, "expected", expected),
        null);
  }

  /** A field of the body that breaks a rule. */
  public static ApiException invalidField(String name, String expected) {
    return new ApiException(
        ApiError.INVALID_FIELD,
        "Field " + name + " must " + expected,
        Map.of("field", name, "expected", expected),
        null);
  }

  /** Too many attempts; the next may succeed after a while. */
  public static ApiException tooMany(Duration retryAfter) {
    return new ApiException(
        ApiError.TOO_MANY_REQUESTS,
        ApiError.TOO_MANY_REQUESTS.usualMessage(),
        Map.of(),
        retryAfter);
  }

  /** What kind of error. */
  public ApiError error() {
    return error;
  }

  /** More on the error, by name. */
  public Map<String, String> details() {
    return details;
  }

  /** How long to wait before the next attempt. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
