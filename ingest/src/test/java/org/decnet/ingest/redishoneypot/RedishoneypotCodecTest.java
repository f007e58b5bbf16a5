package org.decnet.ingest.redishoneypot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class RedishoneypotCodecTest extends SensorCodecContract {
  private static final String OPEN = line("NewConnect", "20");
  private static final String INFO = line("info", "20");
  private static final String SLAVE = line("slaveof 203.0.113.5 8886", "21");
  private static final String WEB = line("GET / HTTP/1.0", "22");
  private static final String CLOSE = line("Closed", "23");

  private static String line(String action, String second) {
    return "{\"action\":\""
        + action
        + "\",\"addr\":\"192.0.2.7:53010\",\"level\":\"info\",\"msg\":\"\","
        + "\"time\":\"2026-03-01 05:05:"
        + second
        + "\"}";
  }

  @Override
  protected Codec codec() {
    return new RedishoneypotCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(OPEN, INFO, SLAVE, WEB, CLOSE);
  }

  @Test
  void actionsAreCommandsOfOneSession() {
    List<Event> events = reading(OPEN, INFO, SLAVE, WEB, CLOSE).events;
    assertThat(kinds(events))
        .containsExactly("connection", "db_command", "db_command", "payload", "connection");
    assertThat(events)
        .extracting(e -> e.text(Field.SESSION_ID))
        .containsOnly("redishoneypot:192.0.2.7:53010@2026-03-01T05:05:20Z");
    assertThat(events.get(2).text(Field.VERB)).isEqualTo("SLAVEOF");
    assertThat(events.get(2).list(Field.ARGS)).containsExactly("203.0.113.5", "8886");
    assertThat(events.get(3).text(Field.PROTOCOL_GUESS)).isEqualTo("http");
    assertThat(events).extracting(Event::sourceIp).containsOnly("192.0.2.7");
  }

  @Test
  void equalLinesAreSeveralEvents() {
    assertThat(collapses(INFO)).isFalse();
  }
}
