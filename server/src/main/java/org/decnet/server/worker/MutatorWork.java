package org.decnet.server.worker;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.decnet.engine.port.DeckyStore;
import org.decnet.model.decky.Decky;
import org.decnet.server.fleet.DeckyWishes;
import org.jspecify.annotations.Nullable;

/** The worker that has the services of decoys rotated, each decoy at its interval. */
final class MutatorWork implements Work {
  private final DeckyStore store;
  private final DeckyWishes wishes;

  MutatorWork(DeckyStore store, DeckyWishes wishes) {
    this.store = store;
    this.wishes = wishes;
  }

  @Override
  public Done turn(Instant now, BooleanSupplier stopped) {
    int watched = 0;
    Instant next = null;
    for (Decky decky : store.all()) {
      if (decky.isDue(now)) {
        wishes.mutateWhenDue(decky);
      }
      if (decky.rotates()) {
        watched++;
        next = decky.isDue(now) ? next : earlier(next, decky.due());
      }
    }
    return new Done(watched + " decoys rotate their services", false, next);
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }
}
