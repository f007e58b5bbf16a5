package org.decnet.ingest.listen;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Hands what many senders bring to the one thread that takes it. Bounded in bytes: senders that can
 * wait are made to, and what those bring that cannot is counted as lost.
 */
public final class Inbox {
  /** Most bytes that wait. */
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  /** What a record takes beside its bytes, so that empty ones are bounded too. */
  private static final int OVERHEAD = 256;

  private final Semaphore room;
  private final BlockingQueue<Arrival> waiting = new LinkedBlockingQueue<>();
  private final AtomicLong lost = new AtomicLong();

  /** An empty inbox. */
  public Inbox() {
    this(MOST_BYTES);
  }

  Inbox(int mostBytes) {
    this.room = new Semaphore(mostBytes);
  }

  /**
   * Brings something.
   *
   * @param patience how long to wait for room
   * @return whether there was room; else it is lost, and counted
   */
  public boolean bring(Arrival arrival, Duration patience) throws InterruptedException {
    if (room.tryAcquire(weight(arrival), patience.toMillis(), TimeUnit.MILLISECONDS)) {
      waiting.add(arrival);
      return true;
    }
    lost.incrementAndGet();
    return false;
  }

  /** The next thing, taken out; null if none comes within a while. */
  public @Nullable Arrival next(Duration patience) throws InterruptedException {
    Arrival arrival = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (arrival != null) {
      room.release(weight(arrival));
    }
    return arrival;
  }

  /** How many things found no room. */
  public long lost() {
    return lost.get();
  }

  private static int weight(Arrival arrival) {
    return arrival.bytes().length + OVERHEAD;
  }
}
