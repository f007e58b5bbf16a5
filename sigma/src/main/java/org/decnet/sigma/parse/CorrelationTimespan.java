package org.decnet.sigma.parse;

import java.time.Duration;
import org.decnet.sigma.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads how far back the window of a correlation reaches. */
final class CorrelationTimespan {
  /** A window of ten years outlives any log. */
  private static final long MOST_DAYS = 3_650;

  private static final int MOST_DIGITS = 9;
  private static final String FIELD = "correlation.timespan";

  private final Problems problems;

  CorrelationTimespan(Problems problems) {
    this.problems = problems;
  }

  /** The time span, or null after a problem. */
  @Nullable Duration read(YamlNode.Mapping block) {
    YamlNode node = block.get("timespan");
    if (node == null) {
      problems.error(block.place(), FIELD, "a correlation needs a timespan");
      return null;
    }
    Duration timespan = node instanceof YamlNode.Scalar scalar ? parse(scalar.text()) : null;
    if (timespan == null) {
      String given =
          node instanceof YamlNode.Scalar scalar ? "'" + scalar.text() + "'" : node.kindName();
      problems.error(
          node.place(),
          FIELD,
          "must be a whole number with one of s, m, h, d, w, M (30 days) and y (365 days) after it,"
              + " not "
              + given);
      return null;
    }
    if (timespan.isZero() || timespan.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      problems.error(
          node.place(), FIELD, "must be longer than nothing, and at most " + MOST_DAYS + " days");
      return null;
    }
    return timespan;
  }

  private static @Nullable Duration parse(String text) {
    int digits = text.length() - 1;
    if (digits < 1 || digits > MOST_DIGITS) {
      return null;
    }
    long number = 0;
    for (int i = 0; i < digits; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      number = number * 10 + digit;
    }
    Duration unit = unit(text.charAt(digits));
    return unit == null ? null : unit.multipliedBy(number);
  }

  private static @Nullable Duration unit(char letter) {
    return switch (letter) {
      case 's' -> Duration.ofSeconds(1);
      case 'm' -> Duration.ofMinutes(1);
      case 'h' -> Duration.ofHours(1);
      case 'd' -> Duration.ofDays(1);
      case 'w' -> Duration.ofDays(7);
      case 'M' -> Duration.ofDays(30);
      case 'y' -> Duration.ofDays(365);
      default -> null;
    };
  }
}
