package org.decnet.sigma.value;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.decnet.sigma.ast.Test.TimeUnit;

/** A day of the calendar. */
record CivilDate(int year, int month, int day) {
  /** No longer than that is a month that is not February. */
  private static final int LONGEST_MONTH = 31;

  static CivilDate ofEpochDay(long epochDay) {
    // The largest count of seconds is 1e11, so that every day is within what the class can hold.
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return new CivilDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Whether the calendar has the day. */
  static boolean isDay(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
  }

  private static int lengthOf(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> LONGEST_MONTH;
    };
  }

  /** A part of the day; {@link TimeText#NONE} for one that a day does not state. */
  long part(TimeUnit unit) {
    return switch (unit) {
      case MINUTE, HOUR -> TimeText.NONE;
      case DAY -> day;
      case WEEK -> LocalDate.of(year, month, day).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case MONTH -> month;
      case YEAR -> year;
    };
  }
}
