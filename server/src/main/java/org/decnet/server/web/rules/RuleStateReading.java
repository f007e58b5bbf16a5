package org.decnet.server.web.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.decnet.model.tag.RuleState;
import org.decnet.model.tag.RuleState.Mode;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Reads what an operator decides about a rule, and says what is wrong with it. */
final class RuleStateReading {
  private static final Duration LONGEST = Duration.ofDays(3660);

  private RuleStateReading() {}

  /**
   * The state that is meant.
   *
   * @throws ApiException 400 if mode, ceiling or expiry make no sense; 422 for the rest
   */
  static RuleState read(RuleStateRequest request, String by, Instant now) {
    Mode mode =
        Mode.of(request.state() == null ? "" : request.state())
            .orElseThrow(
                () -> ApiException.badRequest("Field state must be enabled, disabled or clipped"));
    return new RuleState(
        mode,
        ceiling(mode, request.confidenceMax()),
        rateLimit(request.rateLimitPerMin()),
        expiry(request.expiresAt(), now),
        reason(request.reason()),
        by,
        now);
  }

  private static @Nullable Double ceiling(Mode mode, @Nullable Double max) {
    if (mode != Mode.CLIPPED) {
      if (max != null) {
        throw ApiException.badRequest("Field confidence_max belongs to the state clipped alone");
      }
      return null;
    }
    if (max == null || !(max >= 0 && max <= 1)) {
      throw ApiException.badRequest("The state clipped needs confidence_max, from 0 to 1");
    }
    return max;
  }

  private static @Nullable Instant expiry(@Nullable String text, Instant now) {
    if (text == null) {
      return null;
    }
    Instant expiry;
    try {
      expiry = OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw ApiException.badRequest("Field expires_at must be a time such as 2026-12-24T18:00:00Z");
    }
    // As it is stored: to the microsecond.
    if (!expiry.isAfter(now.plus(Duration.ofNanos(1000)))) {
      throw ApiException.badRequest("Field expires_at must lie in the future");
    }
    if (expiry.isAfter(now.plus(LONGEST))) {
      throw ApiException.badRequest("Field expires_at must lie within ten years");
    }
    return expiry;
  }

  private static @Nullable Integer rateLimit(@Nullable Integer perMinute) {
    if (perMinute != null && perMinute < 1) {
      throw ApiException.invalidField("rate_limit_per_min", "be 1 or more");
    }
    return perMinute;
  }

  private static @Nullable String reason(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      return null;
    }
    if (reason.length() > RuleState.LONGEST_TEXT || reason.indexOf('\0') >= 0) {
      throw ApiException.invalidField(
          "reason", "have at most " + RuleState.LONGEST_TEXT + " characters and no NUL among them");
    }
    return reason;
  }
}
