package org.decnet.server.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one worker. Rung many times while nobody waits, it wakes once. */
final class Bell implements Waiter {
  private final Semaphore rung = new Semaphore(0);
  private volatile boolean stopped;

  /** Wakes the worker, or lets it not fall asleep. */
  void ring() {
    rung.release();
  }

  /** Wakes the worker for the last time. */
  void stop() {
    stopped = true;
    ring();
  }

  @Override
  public boolean await(Duration atMost) {
    try {
      boolean heard = rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
      rung.drainPermits();
      return heard;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
      return true;
    }
  }

  @Override
  public boolean stopped() {
    return stopped;
  }
}
