package org.decnet.server.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.decnet.model.error.DecnetException;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedEventsTest {
  private static final Instant NOW = Instant.parse("2026-09-14T02:00:00Z");
  private final TypedEvents events = new TypedEvents(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void aCommandLineIsACommandOfAnUnknownPeer() {
    Event event = events.command("id");
    assertThat(event.kind()).isEqualTo(EventKind.COMMAND);
    assertThat(event.text(Field.COMMAND_TEXT)).isEqualTo("id");
    assertThat(event.time()).isEqualTo(NOW);
    assertThat(event.attacker()).isNotNull();
  }

  @Test
  void theSameLineTwiceIsTwoEvents() {
    assertThat(events.command("id").id()).isNotEqualTo(events.command("id").id());
  }

  @Test
  void aJsonEventTakesNamesAliasesAndTypes() {
    Event event =
        events.json(
            """
            {"kind":"http_request","src_ip":"192.0.2.7","cs-method":"GET","status":"404",
             "headers":["a: b","c: d"],"tls":true,"time":"2026-01-02T03:04:05.678Z"}
            """);
    assertThat(event.kind()).isEqualTo(EventKind.HTTP_REQUEST);
    assertThat(event.sourceIp()).isEqualTo("192.0.2.7");
    assertThat(event.text(Field.METHOD)).isEqualTo("GET");
    assertThat(event.integer(Field.STATUS)).isEqualTo(404);
    assertThat(event.list(Field.HEADERS)).isEqualTo(List.of("a: b", "c: d"));
    assertThat(event.flag(Field.TLS)).isTrue();
    assertThat(event.time()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
  }

  @Test
  void nullMembersAreAbsent() {
    assertThat(events.json("{\"kind\":\"command\",\"user\":null}").text(Field.USER)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[1]; expected a JSON object",
        "{\"kind\":\"command\"; not JSON",
        "{\"kind\":\"command\"} {}; nothing after it",
        "{\"a\":1}; has no kind",
        "{\"kind\":\"nonsense\"}; nonsense",
        "{\"kind\":\"command\",\"colour\":\"red\"}; no field colour",
        "{\"kind\":\"command\",\"found\":\"perhaps\"}; found takes a value of type bool",
        "{\"kind\":\"command\",\"src_port\":\"x\"}; src_port takes a value of type integer",
        "{\"kind\":\"command\",\"time\":\"soon\"}; time takes a value of type time",
        "{\"kind\":\"command\",\"user\":[\"a\"]}; user takes a value of type text",
        "{\"kind\":\"command\",\"user\":{\"a\":1}}; flat",
        "{\"kind\":\"command\",\"event_id\":\"x\"}; event_id is not a UUID",
      })
  void whatIsNoEventIsRefusedWithTheReason(String json, String reason) {
    assertThatThrownBy(() -> events.json(json))
        .isInstanceOf(DecnetException.class)
        .hasMessageContaining(reason);
  }
}
