package org.decnet.server.worker;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/** What a worker does. */
interface Work {
  /** Called once, before the first turn. */
  default void begin() {}

  /**
   * Does all that there is to do now.
   *
   * @param stopped asked now and then; once it holds, the turn ends early
   */
  Done turn(Instant now, BooleanSupplier stopped);

  /**
   * What a turn came to.
   *
   * @param detail a few words for people
   * @param again whether something is left that should be tried again soon
   */
  record Done(String detail, boolean again) {}
}
