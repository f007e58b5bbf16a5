package org.decnet.server.worker;

import java.io.IOException;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.decnet.engine.port.Outbox;
import org.decnet.engine.worker.Turn;
import org.decnet.server.relay.BusSettings;
import org.decnet.server.relay.Relay;
import org.jspecify.annotations.Nullable;

/** The worker that relays messages to other nodes, if there are any. */
final class RelayWork implements Work {
  private final @Nullable Relay relay;
  private long relayed;
  private long laidAside;

  RelayWork(Outbox outbox, BusSettings settings) {
    this.relay =
        settings.kafka() == null ? null : new Relay(outbox, settings.kafka(), settings.prefix());
  }

  @Override
  public void begin() {
    if (relay != null) {
      relay.register();
    }
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    if (relay == null) {
      return new Done("messages stay in this process", false);
    }
    try {
      Turn turn = relay.turn(now, stopped);
      relayed += turn.taken();
      laidAside += turn.laidAside();
      return new Done(relayed + " messages relayed, " + laidAside + " laid aside", false);
    } catch (IOException e) {
      return new Done("waits for Kafka: " + e.getMessage(), true);
    }
  }

  /** Ends, also a turn that waits. */
  void close() {
    if (relay != null) {
      relay.close();
    }
  }
}
