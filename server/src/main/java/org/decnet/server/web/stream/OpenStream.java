package org.decnet.server.web.stream;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.decnet.server.worker.Waiter;

/** A stream that somebody has open, and what wakes it. */
final class OpenStream implements Waiter {
  private final UUID holder;
  private final Semaphore rung = new Semaphore(0);
  private volatile boolean stopped;

  OpenStream(UUID holder) {
    this.holder = holder;
  }

  /** Account or key that has it open. */
  UUID holder() {
    return holder;
  }

  /** Says that there may be something new. */
  void ring() {
    rung.release();
  }

  /** Ends it. */
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
