package org.decnet.decoy.listen;

import java.io.IOException;

/** How a service talks to one client. */
@FunctionalInterface
public interface Talk {
  /**
   * Talks until the client is done; the connection is closed behind it.
   *
   * @throws IOException if the client is gone, or is to be sent away
   */
  void hold(Conversation conversation) throws IOException;
}
