package org.decnet.decoy.capture;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes files of clients, in bounded memory. Where there is no room a decoy says what a host says
 * whose disk is full.
 */
public final class Uploads {
  /** Room for all files that are on their way, for small machines. */
  public static final long USUAL_ROOM = 32L << 20;

  private final Vault vault;
  private final AtomicLong free;

  /**
   * Takes files.
   *
   * @param room bytes of all files that are on their way
   */
  public Uploads(Vault vault, long room) {
    this.vault = vault;
    this.free = new AtomicLong(room);
  }

  /** A file of which nothing has come yet. */
  public Upload begin() {
    return new Upload(this);
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

  Vault vault() {
    return vault;
  }
}
