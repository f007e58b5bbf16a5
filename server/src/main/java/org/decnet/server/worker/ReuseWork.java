package org.decnet.server.worker;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.decnet.engine.port.ReuseStore.Sweep;
import org.decnet.server.node.ReuseSweeps;

/**
 * Finds credentials that are used again. It is woken by what is told, new credentials among it;
 * what it has to look at is in the store, so that it misses nothing that was told while it was away
 * and finds nothing twice that is told twice.
 */
final class ReuseWork implements Work {
  private final ReuseSweeps sweeps;
  private Sweep total = Sweep.NOTHING;

  ReuseWork(ReuseSweeps sweeps) {
    this.sweeps = sweeps;
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    total = total.plus(sweeps.all(stopped));
    return new Done(total.found() + " found, " + total.grown() + " grown", false);
  }
}
