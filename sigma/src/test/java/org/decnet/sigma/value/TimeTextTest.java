package org.decnet.sigma.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.decnet.sigma.ast.Test.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
  private static String partsOf(Object value) {
    List<String> parts = new ArrayList<>();
    for (TimeUnit unit : TimeUnit.values()) {
      long part =
          value instanceof Number n
              ? EpochTime.part(n, unit)
              : TimeText.part(value.toString(), unit);
      parts.add(part == TimeText.NONE ? "-" : Long.toString(part));
    }
    return String.join(" ", parts);
  }

  /** Expected: minute, hour, day, week, month, year. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2024; - - - - - 2024
          2024-07; - - - - 7 2024
          2024-07-09; - - 9 28 7 2024
          20240709; - - 9 28 7 2024
          2024-07-09T13; - 13 9 28 7 2024
          2024-07-09T13:45; 45 13 9 28 7 2024
          2024-07-09 13:45:59; 45 13 9 28 7 2024
          2024-07-09T13:45:59.123456789Z; 45 13 9 28 7 2024
          2024-07-09T13:45:59,5+02:00; 45 13 9 28 7 2024
          2024-07-09t13:45:60z; 45 13 9 28 7 2024
          2024-07-09T13:45-0830; 45 13 9 28 7 2024
          2024-07-09T13+02; - 13 9 28 7 2024
          20240709T134559Z; 45 13 9 28 7 2024
          20240709T1345; 45 13 9 28 7 2024
          2024-02-29; - - 29 9 2 2024
          2021-01-03T00:00; 0 0 3 53 1 2021
          2021-01-04T00:00; 0 0 4 1 1 2021
          2024-12-30T23:59; 59 23 30 1 12 2024
          1720532759; 45 13 9 28 7 2024
          1720532759.9; 45 13 9 28 7 2024
          1720532759123; 45 13 9 28 7 2024
          1720532759123456; 45 13 9 28 7 2024
          1720532759123456789; 45 13 9 28 7 2024
          """)
  void textStatesItsParts(String text, String expected) {
    assertThat(partsOf(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "202",
        "20a4",
        "2024-",
        "2024-7",
        "2024-13-01",
        "2024-00-01",
        "2023-02-29",
        "1900-02-29",
        "2024-04-31",
        "2024-04-00",
        "2024-0709",
        "202407",
        "2024-07-09T",
        "2024-07-09T24:00",
        "2024-07-09T13:60",
        "2024-07-09T13:",
        "2024-07-09T13:45:61",
        "2024-07-09T13:45:59.",
        "2024-07-09T13:45:59+",
        "2024-07-09T13:45:59+24:00",
        "2024-07-09T13:45:59Zx",
        "2024-07-09x13:45",
        "2024-07-09 13:45 and more",
        "17205327",
        "172053275.1.2",
        "17205327591234567890",
        "9999999999999999999",
        "٢٠٢٤-07-09"
      })
  void whatIsNoTimeStatesNothing(String text) {
    assertThat(partsOf(text)).isEqualTo("- - - - - -");
  }

  @Test
  void numbersCountFrom1970InTheUnitOfTheirSize() {
    String expected = "45 13 9 28 7 2024";
    assertThat(partsOf(1_720_532_759L)).isEqualTo(expected);
    assertThat(partsOf(1_720_532_759)).isEqualTo(expected);
    assertThat(partsOf(1_720_532_759.75)).isEqualTo(expected);
    assertThat(partsOf(1_720_532_759_123L)).isEqualTo(expected);
    assertThat(partsOf(1_720_532_759_123_456L)).isEqualTo(expected);
    assertThat(partsOf(1_720_532_759_123_456_789L)).isEqualTo(expected);
    assertThat(partsOf(0L)).isEqualTo("0 0 1 1 1 1970");
    assertThat(partsOf(-1L)).isEqualTo("59 23 31 1 12 1969");
    assertThat(partsOf(99_999_999_999L)).endsWith(" 5138");
    assertThat(partsOf(100_000_000_000L)).endsWith(" 1973");
    assertThat(partsOf(Double.NaN)).isEqualTo("- - - - - -");
    assertThat(partsOf(1e300)).isEqualTo("- - - - - -");
    assertThat(partsOf(Long.MIN_VALUE)).endsWith(" 1677");
    assertThat(partsOf(Long.MAX_VALUE)).endsWith(" 2262");
  }

  @Test
  void everyDayHasThePartsThatTheCalendarOfTheLibraryGivesIt() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      LocalDate date = LocalDate.of(1, 1, 1).plusDays(random.nextInt(1_800_000));
      long seconds = date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();

      for (TimeUnit unit : new TimeUnit[] {TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH}) {
        long expected =
            switch (unit) {
              case WEEK -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
              case MONTH -> date.get(ChronoField.MONTH_OF_YEAR);
              default -> date.get(ChronoField.DAY_OF_MONTH);
            };
        assertThat(TimeText.part(date.toString(), unit)).as("%s", date).isEqualTo(expected);
        assertThat(EpochTime.part(seconds, unit)).as("%s", date).isEqualTo(expected);
      }
    }
  }
}
