package org.decnet.decoy.ssh;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.sshd.common.io.AbstractIoWriteFuture;
import org.apache.sshd.common.io.IoService;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.closeable.AbstractCloseable;
import org.decnet.decoy.listen.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * The connection as the library of SSH sees it: what it writes goes to the client at once, on the
 * thread that writes it. So a client that takes nothing holds its own threads and nothing else.
 */
final class Wire extends AbstractCloseable implements IoSession {
  private final Conversation conversation;
  private final Map<Object, Object> attributes = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  Wire(Conversation conversation) {
    this.conversation = conversation;
  }

  @Override
  public IoWriteFuture writeBuffer(Buffer buffer) throws IOException {
    lock.lock();
    try {
      conversation.out().write(buffer.array(), buffer.rpos(), buffer.available());
      conversation.flush();
    } finally {
      lock.unlock();
    }
    return AbstractIoWriteFuture.fulfilled(this, true);
  }

  /** Reads no more, so that the thread that reads ends. */
  @Override
  protected void doCloseImmediately() {
    conversation.stopReading();
    super.doCloseImmediately();
  }

  @Override
  public long getId() {
    return 0;
  }

  @Override
  public SocketAddress getLocalAddress() {
    return new InetSocketAddress(conversation.localAddress(), 0);
  }

  @Override
  public SocketAddress getRemoteAddress() {
    return new InetSocketAddress(
        conversation.peerAddress(), conversation.log().ends().sourcePort());
  }

  @Override
  public SocketAddress getAcceptanceAddress() {
    return getLocalAddress();
  }

  @Override
  public @Nullable Object getAttribute(Object key) {
    return attributes.get(key);
  }

  @Override
  public @Nullable Object setAttribute(Object key, Object value) {
    return attributes.put(key, value);
  }

  @Override
  public @Nullable Object setAttributeIfAbsent(Object key, Object value) {
    return attributes.putIfAbsent(key, value);
  }

  @Override
  public @Nullable Object removeAttribute(Object key) {
    return attributes.remove(key);
  }

  @Override
  public IoService getService() {
    throw new UnsupportedOperationException("A connection of a decoy belongs to no service");
  }

  @Override
  public void shutdownOutputStream() {
    // What is written is sent at once; the end follows with the conversation's.
  }

  @Override
  public void suspendRead() {
    // Reading waits for nobody but the client.
  }

  @Override
  public void resumeRead() {
    // See above.
  }
}
