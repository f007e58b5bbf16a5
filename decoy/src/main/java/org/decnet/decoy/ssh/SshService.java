package org.decnet.decoy.ssh;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.Service;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.BufferException;
import org.apache.sshd.common.util.closeable.AbstractCloseable;

/** One of the two layers above the transport. */
abstract class SshService extends AbstractCloseable implements Service {
  private final SshSession session;
  private final Map<String, Object> properties = new ConcurrentHashMap<>();

  SshService(SshSession session) {
    this.session = session;
  }

  /** The session, which is ours. */
  final SshSession ours() {
    return session;
  }

  @Override
  public Session getSession() {
    return session;
  }

  @Override
  public Map<String, Object> getProperties() {
    return properties;
  }

  @Override
  public void start() {
    // It waits for the client.
  }

  @Override
  public void process(int command, Buffer buffer) throws IOException {
    try {
      take(command, buffer);
    } catch (BufferException e) {
      throw new IOException("A message is shorter than it says", e);
    }
  }

  /**
   * Takes a message.
   *
   * @throws IOException if the client is to be sent away
   */
  abstract void take(int command, Buffer message) throws IOException;
}
