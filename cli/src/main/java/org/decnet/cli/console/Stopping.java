package org.decnet.cli.console;

import java.time.Duration;

/** Says to work that goes on and on when it is time to end. */
public interface Stopping {
  /** Whether it is time to end. */
  boolean requested();

  /**
   * Waits until it is time to end, but no longer than a while.
   *
   * @return whether it is
   */
  boolean await(Duration atMost);
}
