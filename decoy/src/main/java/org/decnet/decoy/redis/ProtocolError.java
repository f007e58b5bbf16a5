package org.decnet.decoy.redis;

import java.io.IOException;

/** What a client sent is not the protocol; it is told and sent away. */
final class ProtocolError extends IOException {
  private static final long serialVersionUID = 1L;

  ProtocolError(String message) {
    super("Protocol error: " + message);
  }
}
