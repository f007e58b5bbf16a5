package org.decnet.ingest.sentrypeer;

import java.time.Instant;
import java.time.ZoneId;
import org.decnet.ingest.text.IsoTime;
import org.jspecify.annotations.Nullable;

/**
 * Times whose fraction is a number of nanoseconds without leading zeros: {@code 59.58987604} is 59
 * seconds and 58,987,604 nanoseconds.
 */
final class UnpaddedTime {
  private static final int DATE_TIME = 20;
  private static final int DIGITS = 9;

  private UnpaddedTime() {}

  static @Nullable Instant parse(String text, ZoneId local) {
    int missing = DATE_TIME + DIGITS - text.length();
    if (text.length() <= DATE_TIME || missing <= 0 || text.charAt(DATE_TIME - 1) != '.') {
      return IsoTime.parse(text, local);
    }
    return IsoTime.parse(
        text.substring(0, DATE_TIME) + "0".repeat(missing) + text.substring(DATE_TIME), local);
  }
}
