package org.decnet.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class RunTotalsTest {
  private final RunTotals totals = new RunTotals();
  private long next;

  @Test
  void anOfferedKeyIsNoLoginAttempt() {
    count(event(EventKind.AUTH_ATTEMPT).set(Field.OUTCOME, "unknown"));
    count(event(EventKind.AUTH_ATTEMPT).set(Field.OUTCOME, "failure"));
    count(event(EventKind.AUTH_ATTEMPT).set(Field.OUTCOME, "success"));
    assertThat(totals.loginAttempts()).isEqualTo(2);
    assertThat(totals.events()).isEqualTo(3);
  }

  @Test
  void attackersAndSessionsAreCountedOnce() {
    count(event(EventKind.COMMAND).set(Field.SRC_IP, "192.0.2.1").set(Field.SESSION_ID, "s:1"));
    count(event(EventKind.COMMAND).set(Field.SRC_IP, "192.0.2.1").set(Field.SESSION_ID, "s:2"));
    count(event(EventKind.COMMAND).set(Field.SRC_IP, "192.0.2.2").set(Field.SESSION_ID, "s:2"));
    count(event(EventKind.NOTICE));
    assertThat(totals.attackers()).isEqualTo(2);
    assertThat(totals.sessions()).isEqualTo(2);
    assertThat(totals.commands()).isEqualTo(3);
  }

  private void count(Event.Builder event) {
    totals.count(new TaggedEvent(event.build(), List.of()));
  }

  private Event.Builder event(EventKind kind) {
    return Event.builder(kind)
        .id(new UUID(0, next++))
        .time(Instant.parse("2026-01-02T03:04:05Z"))
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "test");
  }
}
