package org.decnet.model.fact;

import java.time.Instant;

/**
 * A value that an attacker showed, and when.
 *
 * @param value the value
 * @param firstSeen earliest event time
 * @param lastSeen latest event time
 * @param count number of events, at least 1
 */
public record ValueSighting(String value, Instant firstSeen, Instant lastSeen, long count) {}
