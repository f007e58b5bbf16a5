package org.decnet.decoy.listen;

import org.jspecify.annotations.Nullable;

/** How a service answers datagrams. Called by one thread; never waits. */
@FunctionalInterface
public interface Answering {
  /**
   * The answer to a datagram; null if there is none.
   *
   * @param datagram what came, cut at {@link UdpDecoy#LARGEST} bytes
   */
  byte @Nullable [] to(byte[] datagram, Peer peer);
}
