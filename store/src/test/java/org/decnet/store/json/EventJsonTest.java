package org.decnet.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.FieldType;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class EventJsonTest {
  private static final Set<Field> HAVE_DEFAULTS =
      EnumSet.of(Field.KIND, Field.DECKY, Field.EVENT_CLASS);

  private static final Scene SCENE = Scene.ssh("web-1", "s1", "198.51.100.7");

  @Test
  void everyFieldOfEveryKindComesBack() {
    Random random = new Random(5);
    for (EventKind kind : EventKind.values()) {
      Event event = full(kind, random);
      Event.Builder read = SCENE.event(kind, 1);
      EventJson.read(EventJson.columnText(event), read);
      Event expected = withoutMemoryOnly(event);
      assertThat(read.build()).as(kind.kindName()).isEqualTo(expected);
    }
  }

  @Test
  void memoryOnlyFieldsAreNeverWritten() {
    Event event = SCENE.login(1, "root", "hunter2", "failure");
    assertThat(EventJson.columnText(event)).doesNotContain("hunter2").doesNotContain("password\":");
    assertThat(EventJson.wholeText(event)).doesNotContain("hunter2");
  }

  @Test
  void columnsAreNotWrittenTwice() {
    String text = EventJson.columnText(SCENE.command(1, "id"));
    assertThat(text)
        .contains("\"command_text\":\"id\"")
        .doesNotContain("event_id", "src_ip", "198.51");
    assertThat(EventJson.wholeText(SCENE.command(1, "id"))).contains("\"src_ip\":\"198.51.100.7\"");
  }

  @Test
  void unknownNamesAndWrongTypesAreLeftOut() {
    Event.Builder into = SCENE.event(EventKind.COMMAND, 1);
    EventJson.read(
        "{\"new_field\":{\"a\":[1]},\"found\":\"yes\",\"pwd\":[\"x\"],\"status\":5,\"uid\":null,"
            + "\"command_text\":\"id\"}",
        into);
    assertThat(into.get(Field.COMMAND_TEXT)).isEqualTo("id");
    assertThat(into.get(Field.FOUND)).isNull();
    assertThat(into.get(Field.PWD)).isNull();
  }

  @Test
  void textThatIsNoObjectIsRefused() {
    for (String wrong : List.of("", "[]", "{\"a\":", "x")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EventJson.read(wrong, SCENE.event(EventKind.COMMAND, 1)));
    }
  }

  @Test
  void numbersThatJsonCannotSayAreLeftOut() {
    Event event =
        SCENE.connect(1).toBuilder().set(Field.DURATION_S, Double.POSITIVE_INFINITY).build();
    assertThat(EventJson.columnText(event)).doesNotContain("duration_s");
  }

  private static Event full(EventKind kind, Random random) {
    Event.Builder event = SCENE.event(kind, 1);
    for (Field field : kind.fields()) {
      if (event.get(field) == null && !HAVE_DEFAULTS.contains(field)) {
        event.set(field, value(field.type(), random));
      }
    }
    return event.build();
  }

  private static Object value(FieldType type, Random random) {
    return switch (type) {
      case TEXT, IP -> "text \"\\ \u0000 \u2028 \uD83D\uDE00 " + random.nextInt();
      case INTEGER -> random.nextLong();
      case FLOAT, RATIO, PERCENT -> random.nextDouble() * 1e12;
      case BOOL -> random.nextBoolean();
      case LIST -> List.of("", "b" + random.nextInt());
      case TIME -> Scene.START;
    };
  }

  private static Event withoutMemoryOnly(Event event) {
    Event.Builder builder = event.toBuilder();
    for (Field field : event.kind().fields()) {
      if (field.memoryOnly()) {
        builder.set(field, null);
      }
    }
    return builder.build();
  }
}
