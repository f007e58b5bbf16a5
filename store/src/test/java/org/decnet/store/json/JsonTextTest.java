package org.decnet.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void keysAreInOrderHoweverTheyCome() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", Map.of("d", true, "c", 2L));
    assertThat(JsonText.ofMap(map)).isEqualTo("{\"a\":{\"c\":2,\"d\":true},\"b\":1}");
  }

  @Test
  void plainValuesComeBack() {
    Map<String, Object> evidence =
        Map.of(
            "command_text",
            "find / -perm -u=s \"x\"",
            "spans",
            List.of(Map.of("start", 0L, "end", 17L, "image", "/usr/bin/find")),
            "decoded",
            false,
            "score",
            0.25);
    assertThat(JsonText.map(JsonText.ofMap(evidence))).isEqualTo(evidence);
    assertThat(JsonText.texts(JsonText.ofTexts(List.of("a", "", "\n"))))
        .containsExactly("a", "", "\n");
  }

  @Test
  void valueThatIsNotPlainIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonText.ofMap(Map.of("at", Instant.EPOCH)))
        .withMessageContaining("Instant");
  }

  @Test
  void brokenTextIsRefused() {
    for (String wrong : List.of("", "1", "{", "{\"a\":1e999999999999}", "nope")) {
      assertThatIllegalArgumentException().isThrownBy(() -> JsonText.texts(wrong));
    }
    for (String wrong : List.of("", "[]", "{", "{\"a\":99999999999999999999}", "nope")) {
      assertThatIllegalArgumentException().isThrownBy(() -> JsonText.map(wrong));
    }
  }

  @Test
  void deepNestingIsRefusedRatherThanFollowed() {
    String deep = "{\"a\":".repeat(100_000);
    assertThatIllegalArgumentException().isThrownBy(() -> JsonText.map(deep));
  }
}
