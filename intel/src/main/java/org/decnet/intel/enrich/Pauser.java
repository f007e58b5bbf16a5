package org.decnet.intel.enrich;

import java.time.Duration;

/** Lets a thread wait. */
@FunctionalInterface
public interface Pauser {
  /** Waits as long. */
  void pause(Duration time) throws InterruptedException;
}
