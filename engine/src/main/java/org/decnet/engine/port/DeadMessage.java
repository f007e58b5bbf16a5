package org.decnet.engine.port;

import java.time.Instant;

/**
 * A message that a consumer could not take.
 *
 * @param attempts how often it tried
 * @param error why not, in one line
 */
public record DeadMessage(
    String consumer, StoredMessage message, int attempts, String error, Instant at) {}
