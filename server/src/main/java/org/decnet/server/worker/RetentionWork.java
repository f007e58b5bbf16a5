package org.decnet.server.worker;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.decnet.server.node.Retention;

/** Forgets what is older than the operator wants to keep (spec 07, section 7). */
final class RetentionWork implements Work {
  private final Retention retention;

  RetentionWork(Retention retention) {
    this.retention = retention;
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    long gone =
        retention.run(retention.plan(now), sum -> {}, stopped).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    return new Done(gone + " rows forgotten on " + now, false);
  }
}
