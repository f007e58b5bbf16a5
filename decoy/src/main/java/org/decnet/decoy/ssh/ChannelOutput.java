package org.decnet.decoy.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What a client gets from a session, as fast as it takes it. */
final class ChannelOutput extends OutputStream {
  private static final long WIDEST = 0xFFFF_FFFFL;

  private final Channel channel;
  private final int packet;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long window;
  private boolean ended;

  ChannelOutput(Channel channel, long window, int packet) {
    this.channel = channel;
    this.window = window;
    this.packet = packet;
  }

  void widen(long more) {
    lock.lock();
    try {
      window = Math.min(WIDEST, window + more);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

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
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int sent = 0;
    while (sent < length) {
      int count = room(length - sent);
      channel.send(bytes, from + sent, count);
      sent += count;
    }
  }

  /** Waits until the client takes something, and says how much of it. */
  private int room(int wanted) throws IOException {
    lock.lock();
    try {
      while (Math.min(window, packet) <= 0 && !ended) {
        changed.await();
      }
      if (ended) {
        throw new IOException("The client has gone");
      }
      int count = (int) Math.min(wanted, Math.min(window, packet));
      window -= count;
      return count;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The decoy ends", e);
    } finally {
      lock.unlock();
    }
  }
}
