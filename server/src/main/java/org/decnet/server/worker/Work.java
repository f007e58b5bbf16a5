package org.decnet.server.worker;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

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
   * @param next when the next turn shall be at the latest; null if any time will do
   */
  record Done(String detail, boolean again, @Nullable Instant next) {
    /** Any time will do for the next turn. */
    Done(String detail, boolean again) {
      this(detail, again, null);
    }
  }
}
