package org.decnet.engine.port;

import java.time.Instant;
import org.decnet.model.bus.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox.
 *
 * @param seq its number
 * @param at when it was told
 * @param span the span that it was told within; null if nobody traced it
 */
public record StoredMessage(long seq, Message message, Instant at, @Nullable SpanRef span) {
  /** A message that nobody traced. */
  public StoredMessage(long seq, Message message, Instant at) {
    this(seq, message, at, null);
  }
}
