package org.decnet.engine.bounty;

import java.time.Instant;
import java.util.UUID;
import org.decnet.engine.session.Joins;

/**
 * What events say about one domain that an attacker wanted to send mail to.
 *
 * @param count number of mails; 0 if the attacker only asked whether one would be taken
 */
public record TargetSighting(Key key, Instant firstSeen, Instant lastSeen, long count) {
  /** Who wanted to reach what. */
  public record Key(UUID attacker, String domain) {}

  /** Both sightings of one target together. */
  public TargetSighting join(TargetSighting other) {
    return new TargetSighting(
        key,
        Joins.earlier(firstSeen, other.firstSeen),
        Joins.later(lastSeen, other.lastSeen),
        count + other.count);
  }
}
