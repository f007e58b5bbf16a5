package org.decnet.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.decnet.model.bus.Message;
import org.junit.jupiter.api.Test;

class TrafficTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final List<String> passed = new ArrayList<>();
  private final Traffic traffic = new Traffic(passed::add);

  private static String line(String decky, String type) {
    return "<134>1 2026-03-04T05:06:07.000000Z "
        + decky
        + " ssh - "
        + type
        + " [relay@55555 x=\"y\"]";
  }

  @Test
  void whatHappensIsToldOnceAMinuteForEachDecoy() {
    traffic.take(line("shop", "connection"));
    traffic.take(line("shop", "command"));
    traffic.take(line("cache", "connection"));
    List<Message> first = traffic.due(NOW);
    assertThat(first)
        .extracting(message -> message.topic().toString())
        .containsExactly("decky.cache.traffic", "decky.shop.traffic");
    assertThat(first.getLast().payload())
        .containsEntry("connections", 1L)
        .containsEntry("events", 2L);
    traffic.take(line("shop", "command"));
    assertThat(traffic.due(NOW.plus(Traffic.PAUSE).minusMillis(1))).isEmpty();
    List<Message> second = traffic.due(NOW.plus(Traffic.PAUSE));
    assertThat(second)
        .singleElement()
        .satisfies(message ->
            assertThat(message.payload())
                .containsEntry("connections", 0L)
                .containsEntry("events", 1L));
    assertThat(traffic.due(NOW.plus(Traffic.PAUSE).plus(Traffic.PAUSE))).isEmpty();
    assertThat(passed).hasSize(4);
  }
}
