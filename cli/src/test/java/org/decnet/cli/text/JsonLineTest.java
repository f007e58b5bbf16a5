package org.decnet.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonLineTest {
  @Test
  void membersKeepTheirOrder() {
    assertThat(new JsonObject().put("b", 1).put("a", 2L).put("c", 0.5))
        .hasToString("{\"b\":1,\"a\":2,\"c\":0.5}");
  }

  @Test
  void nullsListsAndObjectsNest() {
    JsonObject inner = new JsonObject().put("x", true);
    assertThat(new JsonObject().put("list", Arrays.asList("a", null, inner)))
        .hasToString("{\"list\":[\"a\",null,{\"x\":true}]}");
  }

  @Test
  void idsAndTimesAreTheirText() {
    assertThat(
            new JsonObject()
                .put("id", new UUID(1, 2))
                .put("at", Instant.parse("2026-09-14T02:11:07.036505Z")))
        .hasToString(
            "{\"id\":\"00000000-0000-0001-0000-000000000002\","
                + "\"at\":\"2026-09-14T02:11:07.036505Z\"}");
  }

  @Test
  void onlyPrintableAsciiComesOut() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x2100; c++) {
      all.appendCodePoint(c);
    }
    assertThat(JsonLine.of(List.of(all.toString())).chars())
        .allSatisfy(c -> assertThat(c).isBetween((int) ' ', (int) '~'));
  }
}
