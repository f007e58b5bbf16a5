package org.decnet.decoy;

import java.net.InetSocketAddress;

/** One service of one decoy, listening until it is closed. */
public interface Decoy extends AutoCloseable {
  /** Where it listens. */
  InetSocketAddress address();

  /** Listens no more and sends all clients away. Closing it again does nothing. */
  @Override
  void close();
}
