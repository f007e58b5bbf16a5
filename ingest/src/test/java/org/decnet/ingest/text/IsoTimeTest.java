package org.decnet.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-02-01T14:37:34.357781Z, 2026-02-01T14:37:34.357781Z",
    "2026-02-01T14:37:34Z, 2026-02-01T14:37:34Z",
    "2026-02-01T14:37:34, 2026-02-01T14:37:34Z",
    "2026-02-01 14:37:34.5, 2026-02-01T14:37:34.5Z",
    "'2026-02-01 14:37:34,123', 2026-02-01T14:37:34.123Z",
    "2026-02-01T14:37:34.123456789Z, 2026-02-01T14:37:34.123456789Z",
    "2026-02-01T14:37:34+02:00, 2026-02-01T12:37:34Z",
    "2026-02-01T14:37:34.25-0130, 2026-02-01T16:07:34.25Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z"
  })
  void timesAreRead(String text, Instant time) {
    assertThat(IsoTime.parse(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-02-01",
        "2026-02-01T14:37",
        "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-02-01T24:00:00Z",
        "2026-02-01T00:00:60Z",
        "2026-02-01X00:00:00Z",
        "2026/02/01T00:00:00Z",
        "2026-02-01T00:00:00.Z",
        "2026-02-01T00:00:00.1234567890Z",
        "2026-02-01T00:00:00.0000000001Z",
        "2026-02-01T00:00:00z",
        "2026-02-01T00:00:00ZZ",
        "2026-02-01T00:00:00+2",
        "2026-02-01T00:00:00+99:00",
        "2026-02-01T00:00:00+ab:cd",
        "20a6-02-01T00:00:00Z",
        "2026-02-0٣T00:00:00Z"
      })
  void whatIsNoTimeIsNot(String text) {
    assertThat(IsoTime.parse(text)).isNull();
  }

  @Test
  void everyDayOfAnEraIsThatOfThePlatform() {
    for (long day = 16_000; day < 22_000; day++) {
      Instant time = Instant.ofEpochSecond(day * 86_400 + day, 1000 * day);
      assertThat(IsoTime.parse(time.toString())).isEqualTo(time);
    }
  }
}
