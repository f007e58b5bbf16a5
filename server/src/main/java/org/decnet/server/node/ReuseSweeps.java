package org.decnet.server.node;

import java.util.function.BooleanSupplier;
import org.decnet.engine.port.ReuseStore;
import org.decnet.engine.port.ReuseStore.Sweep;

/** Looks at all credentials that are new or were tried again, a few hundred in a transaction. */
public final class ReuseSweeps {
  private static final int AT_ONCE = 500;

  private final ReuseStore reuse;
  private final ReuseSettings settings;

  /** Looks by these settings. */
  public ReuseSweeps(ReuseStore reuse, ReuseSettings settings) {
    this.reuse = reuse;
    this.settings = settings;
  }

  /**
   * Looks at all.
   *
   * @param stopped asked between transactions; once it holds, the rest stays for the next time
   */
  public Sweep all(BooleanSupplier stopped) {
    Sweep total = Sweep.NOTHING;
    Sweep sweep;
    do {
      sweep = reuse.sweep(settings.leastTargets(), AT_ONCE);
      total = total.plus(sweep);
    } while (sweep.taken() == AT_ONCE && !stopped.getAsBoolean());
    return total;
  }
}
