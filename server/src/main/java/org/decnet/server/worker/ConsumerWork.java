package org.decnet.server.worker;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.decnet.engine.worker.Consumer;
import org.decnet.engine.worker.Turn;

/** A worker that hears messages. */
final class ConsumerWork implements Work {
  private final Consumer consumer;
  private Turn total = Turn.IDLE;

  ConsumerWork(Consumer consumer) {
    this.consumer = consumer;
  }

  @Override
  public void begin() {
    consumer.register();
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    Turn turn = consumer.turn(now, stopped);
    total =
        new Turn(total.taken() + turn.taken(), total.laidAside() + turn.laidAside(), turn.again());
    return new Done(
        total.taken() + " messages taken, " + total.laidAside() + " laid aside", turn.again());
  }
}
