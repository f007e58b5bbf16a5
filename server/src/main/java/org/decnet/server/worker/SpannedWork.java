package org.decnet.server.worker;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.decnet.server.telemetry.SpanName;
import org.decnet.server.telemetry.Telemetry;

/** Work of which each turn is a span. */
record SpannedWork(SpanName name, Work work, Telemetry telemetry) implements Work {
  @Override
  public void begin() {
    work.begin();
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    return telemetry.span(name, () -> work.turn(now, stopped));
  }
}
