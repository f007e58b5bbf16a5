package org.decnet.server.worker;

import java.time.Duration;

/** Waits until there is something to do. */
public interface Waiter {
  /**
   * Waits until somebody rings, but no longer than a while.
   *
   * @return whether somebody rang since the last wait
   */
  boolean await(Duration atMost);

  /** Whether there shall be no more turns. */
  boolean stopped();
}
