package org.decnet.server.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.decnet.engine.port.Outbox;

/**
 * Forgets messages: those that all have heard after a week, all others and dead ones after thirty
 * days (spec 07, section 7).
 */
final class OutboxCare implements Work {
  static final Duration HEARD = Duration.ofDays(7);
  static final Duration ANY = Duration.ofDays(30);

  private final Outbox outbox;
  private long forgotten;

  OutboxCare(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    forgotten += outbox.prune(now.minus(HEARD), now.minus(ANY));
    return new Done(forgotten + " messages forgotten", false);
  }
}
