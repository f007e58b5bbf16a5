package org.decnet.engine.port;

import java.util.List;

/**
 * What the outbox had for a consumer.
 *
 * @param messages in order
 * @param upTo everything up to this number was looked at, whether it matched or not
 * @param complete whether there was no more at that moment
 */
public record Delivery(List<StoredMessage> messages, long upTo, boolean complete) {
  /** Copies the list. */
  public Delivery {
    messages = List.copyOf(messages);
  }
}
