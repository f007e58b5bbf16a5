package org.decnet.server.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31T23:59:59Z, 2026-01-31T23:59:59Z",
    "2026-01-31t23:59:59.5z, 2026-01-31T23:59:59.500Z",
    "2026-01-31T23:59:59+01:30, 2026-01-31T22:29:59Z",
    "2026-01-31T23:59:59-00:00, 2026-01-31T23:59:59Z",
    "0024-01-25T14:06:33.959249-23:12, 0024-01-26T13:18:33.959249Z",
    "9999-12-31T00:00:00+23:59, 9999-12-30T00:01:00Z"
  })
  void momentsAreRead(String text, Instant moment) {
    assertThat(Rfc3339.read(text)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "+01:00",
        "2026-01-31",
        "2026-01-31T23:59:59",
        "2026-01-31T23:59:59+24:00",
        "2026-01-31T23:59:59+0100",
        "2026-02-30T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "2026-01-31T23:59:59.000000000000000000000000000000Z"
      })
  void anythingElseIsNoMoment(String text) {
    assertThat(Rfc3339.read(text)).isEmpty();
  }
}
