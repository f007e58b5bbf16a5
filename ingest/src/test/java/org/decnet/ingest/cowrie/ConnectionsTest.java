package org.decnet.ingest.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsTest {
  @Test
  void aConnectOpensTheConnection() {
    Event event = Reading.event(CowrieLines.ERA_2025.getFirst());
    assertThat(event.kind()).isEqualTo(EventKind.CONNECTION);
    assertThat(event.text(Field.ACTION)).isEqualTo("open");
    assertThat(event.text(Field.EVENT_CLASS)).isEqualTo("scan");
    assertThat(event.time()).isEqualTo(Instant.parse("2026-02-01T14:38:21.972939Z"));
    assertThat(event.sensor()).isEqualTo("web-1");
    assertThat(event.decky()).isEqualTo("web-1");
    assertThat(event.sourceIp()).isEqualTo("192.0.2.200");
    assertThat(event.integer(Field.SRC_PORT)).isEqualTo(33001);
    assertThat(event.text(Field.DST_IP)).isEqualTo("10.1.0.9");
    assertThat(event.integer(Field.DST_PORT)).isEqualTo(22);
    assertThat(event.text(Field.TRANSPORT)).isEqualTo("tcp");
    assertThat(event.text(Field.MESSAGE)).isEqualTo("New connection");
    assertThat(event.text(Field.RAW_REF)).startsWith("test.json@0+");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"duration\":9.5', 9.5",
    "'\"duration\":9', 9",
    "'\"duration\":\"120.1\"', 120.1",
    "'\"duration\":\" 0.0 \"', 0",
    "'\"duration_ms\":1500', 1.5",
    "'\"duration_ms\":\"250\"', 0.25"
  })
  void theLengthIsInSecondsInEveryEra(String member, double seconds) {
    Event event = Reading.event(CowrieLines.line2025("session.closed", member));
    assertThat(event.text(Field.ACTION)).isEqualTo("close");
    assertThat(event.number(Field.DURATION_S)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"duration\":\"long\"'",
    "'\"duration\":\"NaN\"'",
    "'\"duration\":\"0x1p3\"'",
    "'\"duration\":[1]'",
    "'\"duration\":true'",
    "'\"duration\":1e999'"
  })
  void aLengthThatIsNoNumberIsCountedAndLeftOut(String member) {
    Reading reading = Reading.of(CowrieLines.line2025("session.closed", member));
    assertThat(reading.unreadable).containsExactly("duration");
    assertThat(reading.last().get(Field.DURATION_S)).isNull();
  }

  @Test
  void aMessageMayBeAListOrEmpty() {
    assertThat(
            Reading.event(CowrieLines.line2025("session.closed", "\"message\":[\"a\",\"b\"]"))
                .text(Field.MESSAGE))
        .isEqualTo("a b");
    assertThat(
            Reading.event(CowrieLines.line2025("session.closed", "\"message\":[]"))
                .get(Field.MESSAGE))
        .isNull();
    assertThat(
            Reading.event(CowrieLines.line2025("session.closed", "\"message\":\"\""))
                .get(Field.MESSAGE))
        .isNull();
  }
}
