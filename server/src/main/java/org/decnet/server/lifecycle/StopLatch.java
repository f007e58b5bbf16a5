package org.decnet.server.lifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a thread that goes on and on to end, and lets it rest until then. */
public final class StopLatch {
  private final CountDownLatch requested = new CountDownLatch(1);

  /** Tells it. */
  public void request() {
    requested.countDown();
  }

  /** Whether it was told. */
  public boolean requested() {
    return requested.getCount() == 0;
  }

  /**
   * Waits until it is told, but no longer than a while.
   *
   * @return whether it shall end: because it was told, or because its thread was interrupted
   */
  public boolean await(Duration atMost) {
    try {
      return requested.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Tells a thread, and waits until it has ended. */
  public void end(Thread thread) {
    request();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
