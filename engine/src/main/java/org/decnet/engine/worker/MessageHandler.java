package org.decnet.engine.worker;

import org.decnet.engine.port.StoredMessage;

/**
 * Takes messages. The same one may come again, after a crash for example, so taking it twice must
 * be the same as taking it once.
 */
@FunctionalInterface
public interface MessageHandler {
  /**
   * Takes a message.
   *
   * @throws org.decnet.model.error.DecnetException with the code of an unavailable store if nothing
   *     can be done now, whatever the message; any other exception is about the message
   */
  void take(StoredMessage message);
}
