package org.decnet.engine.session;

import java.time.Instant;
import java.util.UUID;

/**
 * What events say about one attacker's contact with one service of one decoy.
 *
 * @param firstSeen earliest event time
 * @param lastSeen latest event time
 * @param eventCount number of events
 */
public record ContactSighting(Key key, Instant firstSeen, Instant lastSeen, long eventCount) {
  /**
   * Who touched what.
   *
   * @param service empty if not known
   */
  public record Key(UUID attacker, String decky, String service) {}

  /** Both sightings of one contact together. */
  public ContactSighting join(ContactSighting other) {
    return new ContactSighting(
        key,
        Joins.earlier(firstSeen, other.firstSeen),
        Joins.later(lastSeen, other.lastSeen),
        eventCount + other.eventCount);
  }
}
