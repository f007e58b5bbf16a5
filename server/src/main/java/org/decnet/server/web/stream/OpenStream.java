package org.decnet.server.web.stream;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A stream that somebody has open, and what wakes it. */
final class OpenStream implements StreamLife {
  /** The first writes to a connection that was closed are taken by the systems on the way. */
  private static final int WRITES_THAT_PROVE = 3;

  private final UUID holder;
  private final Runnable proved;
  private final Semaphore rung = new Semaphore(0);
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean stopped;

  /**
   * A stream.
   *
   * @param proved told when the client has been shown to be there
   */
  OpenStream(UUID holder, Runnable proved) {
    this.holder = holder;
    this.proved = proved;
  }

  /** Account or key that has it open. */
  UUID holder() {
    return holder;
  }

  /** Says that there may be something new. */
  void ring() {
    rung.release();
  }

  /** Asks whether the client is still there: by then it is closed, or is asked no longer. */
  void ask() {
    asked.set(WRITES_THAT_PROVE);
    ring();
  }

  @Override
  public boolean isAsked() {
    return asked.get() > 0;
  }

  @Override
  public void wrote() {
    if (asked.getAndUpdate(left -> Math.max(0, left - 1)) == 1) {
      proved.run();
    }
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
