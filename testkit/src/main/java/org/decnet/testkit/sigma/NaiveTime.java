package org.decnet.testkit.sigma;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decnet.model.AllowsForbiddenApi;
import org.decnet.sigma.ast.Test;
import org.jspecify.annotations.Nullable;

/** Compares a part of the time that a value states with a rule's number. */
@AllowsForbiddenApi("what the engine is compared with; the texts are short and our own")
final class NaiveTime {
  /** Year, perhaps month, day, hour, minute, second and zone; signs between them all or none. */
  private static final Pattern TEXT =
      Pattern.compile(
          "([0-9]{4})(?:-([0-9]{2})|(-?)([0-9]{2})\\3([0-9]{2})(?:[Tt ]([0-9]{2})"
              + "(?:(:?)([0-9]{2})(?:\\7([0-9]{2})(?:[.,][0-9]+)?)?)?"
              + "(?:[Zz]|[-+]([0-9]{2})(?::?([0-9]{2}))?)?)?)?");

  private static final Pattern COUNT = Pattern.compile("([0-9]{9,19})(?:\\.[0-9]*)?");

  private NaiveTime() {}

  static boolean holds(Test.TimePart part, Object value) {
    OptionalLong stated = stated(part.unit(), value);
    return stated.isPresent()
        && NaiveNumber.holds(part.relation(), Long.compare(stated.getAsLong(), part.number()));
  }

  private static OptionalLong stated(Test.TimeUnit unit, Object value) {
    if (value instanceof Long number) {
      return ofCount(number, unit);
    }
    if (value instanceof Double number) {
      double whole = Math.floor(number);
      return Math.abs(whole) < 0x1p63 ? ofCount((long) whole, unit) : OptionalLong.empty();
    }
    Matcher count = COUNT.matcher(value.toString());
    if (count.matches()) {
      try {
        return ofCount(Long.parseLong(count.group(1)), unit);
      } catch (NumberFormatException e) {
        return OptionalLong.empty();
      }
    }
    Matcher text = TEXT.matcher(value.toString());
    boolean time = value instanceof String && value.toString().length() <= 40 && text.matches();
    return time ? ofText(text, unit) : OptionalLong.empty();
  }

  /** The part of the time as written: a zone says where the clock stands, not what it shows. */
  private static OptionalLong ofText(Matcher text, Test.TimeUnit unit) {
    String month = text.group(2) != null ? text.group(2) : text.group(4);
    String day = text.group(5);
    boolean second60 = "60".equals(text.group(9));
    try {
      LocalDateTime time =
          LocalDateTime.of(
              Integer.parseInt(text.group(1)),
              number(month, 1),
              number(day, 1),
              number(text.group(6), 0),
              number(text.group(8), 0),
              second60 ? 0 : number(text.group(9), 0));
      boolean zone = number(text.group(10), 0) < 24 && number(text.group(11), 0) < 60;
      String written =
          switch (unit) {
            case MINUTE -> text.group(8);
            case HOUR -> text.group(6);
            case DAY, WEEK -> day;
            case MONTH -> month;
            case YEAR -> text.group(1);
          };
      return zone && written != null
          ? OptionalLong.of(time.getLong(field(unit)))
          : OptionalLong.empty();
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  private static TemporalField field(Test.TimeUnit unit) {
    return switch (unit) {
      case MINUTE -> ChronoField.MINUTE_OF_HOUR;
      case HOUR -> ChronoField.HOUR_OF_DAY;
      case DAY -> ChronoField.DAY_OF_MONTH;
      case WEEK -> IsoFields.WEEK_OF_WEEK_BASED_YEAR;
      case MONTH -> ChronoField.MONTH_OF_YEAR;
      case YEAR -> ChronoField.YEAR;
    };
  }

  /** A count from 1970 in UTC whose size tells seconds from milli-, micro- and nanoseconds. */
  private static OptionalLong ofCount(long count, Test.TimeUnit unit) {
    double size = Math.abs((double) count);
    long divisor = size < 1e11 ? 1 : size < 1e14 ? 1_000 : size < 1e17 ? 1_000_000 : 1_000_000_000;
    long seconds = Math.floorDiv(count, divisor);
    LocalDateTime time =
        LocalDate.EPOCH
            .plusDays(Math.floorDiv(seconds, 86_400L))
            .atStartOfDay(ZoneOffset.UTC)
            .toLocalDateTime()
            .plusSeconds(Math.floorMod(seconds, 86_400L));
    return OptionalLong.of(time.getLong(field(unit)));
  }
}
