package org.decnet.store.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MicrosConverterTest {
  private final MicrosConverter converter = new MicrosConverter();

  @Test
  void microsecondsComeBackBeforeAndAfterTheEpoch() {
    for (String text :
        List.of(
            "1969-12-31T23:59:59.999999Z",
            "1970-01-01T00:00:00Z",
            "2026-08-06T01:02:03.000001Z",
            "9999-12-31T23:59:59.999999Z",
            "0001-01-01T00:00:00Z")) {
      Instant time = Instant.parse(text);
      assertThat(converter.from(converter.to(time))).isEqualTo(time);
    }
  }

  @Test
  void finerThanMicrosecondsIsCutOff() {
    assertThat(MicrosConverter.micros(Instant.parse("1970-01-01T00:00:00.000001999Z")))
        .isEqualTo(1);
  }

  @Test
  void orderOfNumbersIsOrderOfTime() {
    Instant time = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(MicrosConverter.micros(time.plusNanos(1_000)))
        .isEqualTo(MicrosConverter.micros(time) + 1);
  }

  @Test
  void absentStaysAbsent() {
    assertThat(converter.from(null)).isNull();
    assertThat(converter.to(null)).isNull();
  }
}
