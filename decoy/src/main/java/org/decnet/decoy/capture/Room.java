package org.decnet.decoy.capture;

import java.util.concurrent.atomic.AtomicLong;

/** Memory for files that are on their way, which decoys share. */
public final class Room {
  /** What suits small machines, in bytes. */
  public static final long USUAL = 32L << 20;

  private final AtomicLong free;

  /**
   * Room of which nothing is taken.
   *
   * @param bytes of all files that are on their way
   */
  public Room(long bytes) {
    this.free = new AtomicLong(bytes);
  }

  boolean take(long bytes) {
    if (free.addAndGet(-bytes) < 0) {
      free.addAndGet(bytes);
      return false;
    }
    return true;
  }

  void giveBack(long bytes) {
    free.addAndGet(bytes);
  }
}
