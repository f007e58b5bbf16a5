package org.decnet.sigma.value;

import org.decnet.sigma.ast.Test.TimeUnit;

/**
 * Times written as text: ISO 8601 dates with or without a time of day, in the extended form ({@code
 * 2026-05-02T13:45:00.5Z}, also with a blank for the T) or the basic one ({@code
 * 20260502T134500Z}), a year, a year and a month, and counts from 1970 with at least nine digits.
 *
 * <p>A zone may follow the time of day but changes nothing: a part is that of the time as written.
 */
final class TimeText {
  /** A part that a text does not state. */
  static final long NONE = Long.MIN_VALUE;

  private static final int LONGEST = 40;
  private static final int SHORTEST_COUNT = 9;

  /** Nanoseconds have as many; nineteen digits that overflow a long are no time. */
  private static final int LONGEST_COUNT = 19;

  private final CharSequence text;
  private int at;
  private int month = -1;
  private int day = -1;
  private int hour = -1;
  private int minute = -1;

  private TimeText(CharSequence text) {
    this.text = text;
  }

  /** A part of the time that a text states; {@link #NONE} if it states no time or not the part. */
  static long part(CharSequence text, TimeUnit unit) {
    if (text.length() < 4 || text.length() > LONGEST) {
      return NONE;
    }
    int digits = digitsEnd(text);
    boolean whole = digits == text.length() || text.charAt(digits) == '.';
    if (whole && digits >= SHORTEST_COUNT) {
      return ofCount(text, digits, unit);
    }
    return new TimeText(text).read(unit);
  }

  private static long ofCount(CharSequence text, int digits, TimeUnit unit) {
    boolean decimal = digits <= LONGEST_COUNT;
    for (int i = digits + 1; i < text.length(); i++) {
      decimal &= isDigit(text.charAt(i));
    }
    if (!decimal) {
      return NONE;
    }
    long count = 0;
    for (int i = 0; i < digits; i++) {
      count = count * 10 + (text.charAt(i) - '0');
    }
    return count < 0 ? NONE : EpochTime.part(count, unit);
  }

  private static int digitsEnd(CharSequence text) {
    int end = 0;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private long read(TimeUnit unit) {
    int year = number(4);
    boolean readable = year >= 0 && readDate() && at == text.length();
    if (!readable || !isDay(year)) {
      return NONE;
    }
    return switch (unit) {
      case MINUTE -> known(minute);
      case HOUR -> known(hour);
      case DAY -> known(day);
      case WEEK -> day < 0 ? NONE : new CivilDate(year, month, day).part(unit);
      case MONTH -> known(month);
      case YEAR -> year;
    };
  }

  private boolean isDay(int year) {
    return month < 0 || CivilDate.isDay(year, month, day < 0 ? 1 : day);
  }

  private static long known(int part) {
    return part < 0 ? NONE : part;
  }

  /** The month and what follows it; true where the text ends early. */
  private boolean readDate() {
    if (at == text.length()) {
      return true;
    }
    boolean extended = accept('-');
    month = number(2);
    if (month < 0 || (extended && at == text.length())) {
      return month >= 0;
    }
    if (extended && !accept('-')) {
      return false;
    }
    day = number(2);
    return day >= 0 && (at == text.length() || readTime());
  }

  private boolean readTime() {
    if (!accept('T') && !accept('t') && !accept(' ')) {
      return false;
    }
    hour = number(2);
    if (hour < 0 || hour > 23) {
      return false;
    }
    boolean colon = accept(':');
    if (colon || isDigitNext()) {
      minute = number(2);
      if (minute < 0 || minute > 59 || !readSeconds(colon)) {
        return false;
      }
    }
    return readZone();
  }

  private boolean readSeconds(boolean colon) {
    if (colon ? !accept(':') : !isDigitNext()) {
      return true;
    }
    int second = number(2);
    // Sixty is a leap second.
    if (second < 0 || second > 60) {
      return false;
    }
    if (accept('.') || accept(',')) {
      int start = at;
      while (isDigitNext()) {
        at++;
      }
      return at > start;
    }
    return true;
  }

  private boolean readZone() {
    if (at == text.length() || accept('Z') || accept('z')) {
      return true;
    }
    if (!accept('+') && !accept('-')) {
      return false;
    }
    int hours = number(2);
    boolean more = accept(':') || isDigitNext();
    int minutes = more ? number(2) : 0;
    return hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59;
  }

  /** The next digits as a number; -1 if there are fewer. */
  private int number(int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      if (!isDigitNext()) {
        return -1;
      }
      value = value * 10 + (text.charAt(at) - '0');
      at++;
    }
    return value;
  }

  private boolean accept(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private boolean isDigitNext() {
    return at < text.length() && isDigit(text.charAt(at));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
