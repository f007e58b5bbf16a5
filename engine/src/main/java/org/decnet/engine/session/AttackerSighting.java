package org.decnet.engine.session;

import java.time.Instant;
import java.util.UUID;

/**
 * What events say about one source address.
 *
 * @param firstSeen earliest event time
 * @param lastSeen latest event time
 * @param eventCount number of events
 */
public record AttackerSighting(
    UUID attacker, String ip, Instant firstSeen, Instant lastSeen, long eventCount) {

  /** Both sightings of one attacker together. */
  public AttackerSighting join(AttackerSighting other) {
    return new AttackerSighting(
        attacker,
        ip,
        Joins.earlier(firstSeen, other.firstSeen),
        Joins.later(lastSeen, other.lastSeen),
        eventCount + other.eventCount);
  }
}
