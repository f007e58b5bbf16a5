package org.decnet.decoy.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a client sends into a session. Only so much waits; then the connection is not read any
 * further, for a while.
 */
final class ChannelInput extends InputStream {
  private static final int MOST_WAITING = 256 * 1024;
  private static final int ALLOW_AGAIN = 128 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Channel channel;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private int bytes;
  private int at;
  private int taken;
  private long window;
  private boolean ended;

  ChannelInput(Channel channel) {
    this.channel = channel;
  }

  /** The client may send more. */
  void widen(int more) {
    lock.lock();
    try {
      window += more;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Adds what came.
   *
   * @throws IOException if the client sends more than it may, or nobody takes it
   */
  void put(byte[] some) throws IOException {
    lock.lock();
    try {
      window -= some.length;
      if (window < 0) {
        throw new IOException("The client sends more than it may");
      }
      long left = PATIENCE.toNanos();
      while (bytes >= MOST_WAITING && !ended) {
        if (left <= 0) {
          throw new IOException("Nobody takes what the client sends");
        }
        left = changed.awaitNanos(left);
      }
      if (some.length > 0 && !ended) {
        waiting.add(some);
        bytes += some.length;
        changed.signalAll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more comes. */
  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int available() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count = taken(into, from, length);
    int again = 0;
    lock.lock();
    try {
      taken += Math.max(0, count);
      if (taken >= ALLOW_AGAIN && !ended) {
        again = taken;
        taken = 0;
      }
    } finally {
      lock.unlock();
    }
    if (again > 0) {
      channel.allow(again);
    }
    return count;
  }

  private int taken(byte[] into, int from, int length) throws IOException {
    lock.lock();
    try {
      while (bytes == 0 && !ended) {
        changed.await();
      }
      byte[] first = waiting.peek();
      if (first == null) {
        return -1;
      }
      int count = Math.min(length, first.length - at);
      System.arraycopy(first, at, into, from, count);
      at += count;
      bytes -= count;
      if (at == first.length) {
        waiting.remove();
        at = 0;
      }
      changed.signalAll();
      return count;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The decoy ends", e);
    } finally {
      lock.unlock();
    }
  }
}
