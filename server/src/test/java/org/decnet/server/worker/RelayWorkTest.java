package org.decnet.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.decnet.engine.port.Outbox;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.Topic;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.relay.BusSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the worker says when there is nobody to tell. */
class RelayWorkTest {
  @TempDir private Path folder;
  private Node node;
  private Outbox outbox;

  @BeforeEach
  void open() {
    node = Node.open(new NodeSettings(folder));
    outbox = node.stores().outbox();
    outbox.append(List.of(Message.of(new Topic("attacker.scored"), "scored", "a", Map.of())));
  }

  @AfterEach
  void close() {
    node.close();
  }

  private Work.Done turn(Map<String, String> environment) {
    RelayWork work = new RelayWork(outbox, BusSettings.of(environment));
    try {
      work.begin();
      return work.turn(Instant.EPOCH, () -> false);
    } finally {
      work.close();
    }
  }

  @Test
  void unlessItIsSetNothingIsKeptForIt() {
    assertThat(turn(Map.of())).isEqualTo(new Work.Done("messages stay in this process", false));
    assertThat(outbox.cursor("relay")).isEmpty();
  }

  @Test
  @Tag("slow") // a client waits for five seconds before it gives up
  void withoutBrokersItWaitsAndKeepsItsPlace() {
    Work.Done done =
        turn(Map.of("DECNET_BUS_TYPE", "kafka", "DECNET_KAFKA_BOOTSTRAP", "127.0.0.1:1"));
    assertThat(done.again()).isTrue();
    assertThat(done.detail()).startsWith("waits for Kafka: TimeoutException");
    assertThat(outbox.cursor("relay")).hasValue(0);
  }
}
