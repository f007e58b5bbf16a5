package org.decnet.engine.port;

import java.time.Instant;
import org.decnet.model.bus.Message;

/**
 * A message in the outbox.
 *
 * @param seq its number
 * @param at when it was told
 */
public record StoredMessage(long seq, Message message, Instant at) {}
