package org.decnet.engine.lift.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a session may be quiet before it has ended. */
final class QuietTimes {
  private static final Duration MAIL = Duration.ofMinutes(5);
  private static final Duration USUAL = Duration.ofHours(1);

  private QuietTimes() {}

  /** The time for a service; null if the service is not known. */
  static Duration of(@Nullable String service) {
    return switch (service) {
      case "smtp", "smtps", "submission" -> MAIL;
      case null, default -> USUAL;
    };
  }
}
