package org.decnet.model.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventTest {
  private static final UUID ID = new UUID(7, 9);

  @Test
  void deckyAndClassHaveDefaults() {
    Event event = minimal(EventKind.COMMAND).build();
    assertThat(event.decky()).isEqualTo("web-1");
    assertThat(event.text(Field.EVENT_CLASS)).isEqualTo("interaction");
    assertThat(event.text(Field.KIND)).isEqualTo("command");
  }

  @Test
  void timeIsCutToMicroseconds() {
    Event event =
        minimal(EventKind.NOTICE).time(Instant.parse("2026-01-01T00:00:00.123456789Z")).build();
    assertThat(event.time()).isEqualTo("2026-01-01T00:00:00.123456Z");
  }

  @Test
  void fieldOfAnotherKindIsRefusedAndReadsAsAbsent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal(EventKind.NOTICE).set(Field.USERNAME, "root"))
        .withMessageContaining("username");
    assertThat(minimal(EventKind.NOTICE).build().text(Field.USERNAME)).isNull();
  }

  @Test
  void valueOfAnotherTypeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal(EventKind.NOTICE).set(Field.SRC_PORT, 22));
  }

  @Test
  void eventLackingWhatEveryEventHasIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> minimal(EventKind.NOTICE).set(Field.SENSOR, null).set(Field.DECKY, "d").build())
        .withMessageContaining("sensor");
    assertThatIllegalStateException()
        .isThrownBy(() -> minimal(EventKind.NOTICE).set(Field.TIME, null).build());
  }

  @Test
  void textShowsNoContent() {
    Event event = minimal(EventKind.AUTH_ATTEMPT).set(Field.PASSWORD, "hunter2").build();
    assertThat(event.toString()).doesNotContain("hunter2");
  }

  @Test
  void listsAreCopied() {
    List<String> args = new ArrayList<>(List.of("a"));
    Event event = minimal(EventKind.PROCESS).set(Field.ARGS, args).build();
    args.add("b");
    assertThat(event.list(Field.ARGS)).containsExactly("a");
  }

  @Test
  void builderOfAnEventLeavesItAlone() {
    Event event = minimal(EventKind.COMMAND).set(Field.COMMAND_TEXT, "id").build();
    Event changed = event.toBuilder().set(Field.COMMAND_TEXT, "ls").build();
    assertThat(event.text(Field.COMMAND_TEXT)).isEqualTo("id");
    assertThat(changed).isNotEqualTo(event);
    assertThat(changed.toBuilder().set(Field.COMMAND_TEXT, "id").build()).isEqualTo(event);
  }

  @Test
  void everyFieldIsUsedAndEveryKindHasTheCommonOnes() {
    Set<Field> used = EnumSet.noneOf(Field.class);
    for (EventKind kind : EventKind.values()) {
      used.addAll(kind.fields());
      assertThat(kind.fields()).contains(Field.EVENT_ID, Field.TIME, Field.SRC_IP, Field.MESSAGE);
      kind.fields().forEach(field -> assertThat(kind.lookup(field.fieldName())).isEqualTo(field));
    }
    assertThat(used).containsExactlyInAnyOrder(Field.values());
  }

  private static Event.Builder minimal(EventKind kind) {
    return Event.builder(kind)
        .id(ID)
        .time(Instant.EPOCH)
        .set(Field.SENSOR, "web-1")
        .set(Field.SOURCE, "cowrie");
  }
}
