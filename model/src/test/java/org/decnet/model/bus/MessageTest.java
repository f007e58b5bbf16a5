package org.decnet.model.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final Topic TOPIC = Topic.of("email", "received");

  @Test
  void theSameFactHasOneIdAndAnotherFactAnother() {
    Message message = Message.of(TOPIC, "email", "1", Map.of("a", 1L));
    assertThat(Message.of(TOPIC, "email", "1", Map.of()).id()).isEqualTo(message.id());
    assertThat(Message.of(TOPIC, "email", "2", Map.of()).id()).isNotEqualTo(message.id());
    assertThat(Message.of(TOPIC, "mail", "1", Map.of()).id()).isNotEqualTo(message.id());
    assertThat(Message.of(Topic.of("email"), "email", "1", Map.of()).id())
        .isNotEqualTo(message.id());
    assertThat(message.id()).hasToString("8a7d3bce-ddf3-5fca-8283-0c752b454ace");
  }

  @Test
  void sizesAreThoseOfCompactJson() {
    assertThat(Message.size(Map.of())).isEqualTo("{}".length());
    assertThat(Message.size(Map.of("a", List.of("x", 12L, true, 0.5))))
        .isEqualTo("{\"a\":[\"x\",12,true,0.5]}".length());
    assertThat(Message.size("\"\\\n\u0001")).isEqualTo("'\\\"\\\\\\n\\u0001'".length());
    assertThat(Message.size("é€😀")).isEqualTo(2 + 2 + 3 + 4);
  }

  @Test
  void aPayloadHasABound() {
    int room = Message.LARGEST_PAYLOAD - "{\"k\":\"\"}".length();
    assertThat(Message.of(TOPIC, "t", "", Map.of("k", "x".repeat(room))).text("k")).hasSize(room);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Message.of(TOPIC, "t", "", Map.of("k", "x".repeat(room + 1))))
        .withMessageContaining("email.received")
        .withMessageContaining("1048577");
  }

  @Test
  void onlyPlainValuesAreTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Message.of(TOPIC, "t", "", Map.of("k", new Object())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Message.of(TOPIC, "t", "", Map.of("k", Double.NaN)));
    Object deep = List.of();
    for (int i = 0; i < 20; i++) {
      deep = List.of(deep);
    }
    Object deepest = deep;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Message.of(TOPIC, "t", "", Map.of("k", deepest)));
  }

  @Test
  void idsInAPayloadAreReadOrNot() {
    Message message = Message.of(TOPIC, "t", "", Map.of("id", "no id", "n", 5L));
    assertThat(message.uuid("id")).isNull();
    assertThat(message.uuid("n")).isNull();
    assertThat(message.text("missing")).isNull();
  }
}
