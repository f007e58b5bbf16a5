package org.decnet.ingest.dicompot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.SensorCodecContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.junit.jupiter.api.Test;

class DicompotCodecTest extends SensorCodecContract {
  private static final String OPEN =
      """
      {"ID":"165","IP":"192.0.2.7","Port":"25110","level":"warning","msg":"Connection from",\
      "time":"2026-03-01 00:46:52"}\
      """;
  private static final String FIND =
      """
      {"ID":"165","level":"info","msg":"Received C-FIND","time":"2026-03-01 00:46:53"}\
      """;
  private static final String CLOSE =
      """
      {"ID":"165","Status":"Finished","level":"warning","msg":"Connection",\
      "time":"2026-03-01 00:46:54"}\
      """;

  @Override
  protected Codec codec() {
    return new DicompotCodec();
  }

  @Override
  protected List<String> samples() {
    return List.of(OPEN, FIND, CLOSE);
  }

  @Test
  void recordsWithoutAnAddressBelongToThePeerThatOpened() {
    List<Event> events = reading(OPEN, FIND, CLOSE).events;
    assertThat(kinds(events)).containsExactly("connection", "proto_request", "connection");
    assertThat(events).extracting(Event::sourceIp).containsOnly("192.0.2.7");
    assertThat(events.get(1).text(Field.OPERATION)).isEqualTo("C-FIND");
    assertThat(events(CLOSE).getFirst().sourceIp()).isNull();
  }
}
