package org.decnet.export.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.testkit.JsonTree;
import org.junit.jupiter.api.Test;

/** JSON in which no text does anything. */
class PlainJsonTest {
  @Test
  void hostileTextIsPrintableAndComesBackAsItWas() {
    String hostile = "<script>\u0000\u001B\u007F\u0085\u202E\u2028</script>&\"\\\uD83D\uDE00ü";
    String json = PlainJson.text(Map.of(hostile, hostile));
    assertThat(json.chars())
        .allMatch(c -> c >= ' ' && c < 0x7F)
        .doesNotContain((int) '<', (int) '>', (int) '&');
    assertThat(JsonTree.read(json.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Map.of(hostile, hostile));
  }

  @Test
  void halvesOfPairsAreReplaced() {
    assertThat(PlainJson.text("a\uD800b")).isEqualTo("\"a\\uFFFDb\"");
  }

  @Test
  void everyPlainValueIsWrittenAndNothingElse() {
    List<Object> values = new ArrayList<>(List.of(1, 2L, 0.5, new BigDecimal("1.50"), true));
    values.add(null);
    assertThat(PlainJson.text(values)).isEqualTo("[1,2,0.5,1.50,true,null]");
    assertThatThrownBy(() -> PlainJson.text(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
