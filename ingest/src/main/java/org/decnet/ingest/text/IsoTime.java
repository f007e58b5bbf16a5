package org.decnet.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * ISO 8601 times as sensors write them: {@code 2026-02-01T14:37:34.357781Z}, with up to nine digits
 * of a second or none, a blank in place of {@code T}, and {@code Z}, an offset or no zone at all.
 *
 * <p>Read by position: java.time's formatter takes longer than parsing the rest of a record (ADR
 * 20). Whether the date exists is still java.time's decision.
 */
public final class IsoTime {
  private static final int DATE_TIME = 19;

  private IsoTime() {}

  /** The time, taken as UTC if it names no zone; null for what is not a time. */
  public static @Nullable Instant parse(String text) {
    return parse(text, ZoneOffset.UTC);
  }

  /** The time, taken as one of a zone if it names none; null for what is not a time. */
  public static @Nullable Instant parse(String text, ZoneId local) {
    if (text.length() < DATE_TIME || !hasSeparators(text)) {
      return null;
    }
    int nanos = 0;
    int at = DATE_TIME;
    if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
      int end = endOfDigits(text, ++at);
      if (end == at || end - at > 9) {
        return null;
      }
      nanos = number(text, at, end);
      for (int digits = end - at; digits < 9; digits++) {
        nanos *= 10;
      }
      at = end;
    }
    return instant(text, nanos, at, local);
  }

  private static boolean hasSeparators(String text) {
    char middle = text.charAt(10);
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && (middle == 'T' || middle == ' ')
        && text.charAt(13) == ':'
        && text.charAt(16) == ':';
  }

  private static @Nullable Instant instant(String text, int nanos, int zoneStart, ZoneId local) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, DATE_TIME);
    if ((year | month | day | hour | minute | second) < 0) {
      return null;
    }
    try {
      ZoneId zone = zone(text, zoneStart, local);
      if (zone == null) {
        return null;
      }
      LocalDateTime time = LocalDateTime.of(year, month, day, hour, minute, second, nanos);
      return zone instanceof ZoneOffset offset
          ? time.toInstant(offset)
          : time.atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null; // the one way by which java.time says that there is no such day or hour
    }
  }

  private static @Nullable ZoneId zone(String text, int at, ZoneId local) {
    int left = text.length() - at;
    if (left == 0) {
      return local;
    }
    if (left == 1 && text.charAt(at) == 'Z') {
      return ZoneOffset.UTC;
    }
    boolean signed = text.charAt(at) == '+' || text.charAt(at) == '-';
    boolean colon = left == 6 && text.charAt(at + 3) == ':';
    return signed && (colon || left == 5) ? ZoneOffset.of(text.substring(at)) : null;
  }

  private static int endOfDigits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** The digits as a number; -1 if one is no digit. */
  private static int number(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
