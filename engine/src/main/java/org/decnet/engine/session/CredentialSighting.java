package org.decnet.engine.session;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.NameUuid;
import org.decnet.model.event.EventIds;
import org.jspecify.annotations.Nullable;

/**
 * What events say about one credential that an address tried on a service of a decoy.
 *
 * @param attacker attacker behind the address
 * @param principal user name as sent; of several spellings of one principal the least
 * @param secret the secret in clear; null if no event carries it
 * @param firstSeen time of the earliest attempt
 * @param lastSeen time of the latest attempt
 * @param attempts how often it was tried; a login that repeats a public-key offer counts as one
 *     attempt together with the offer
 */
public record CredentialSighting(
    Key key,
    UUID attacker,
    @Nullable String principal,
    @Nullable Secret secret,
    Outcome outcome,
    Instant firstSeen,
    Instant lastSeen,
    long attempts) {

  /** What makes a credential one of its own (spec 01, section 5). */
  public record Key(
      String ip,
      String decky,
      String service,
      String secretKind,
      String secretSha256,
      String principalKey) {

    /** Deterministic id of the row. Lengths keep two keys with separators inside them apart. */
    public UUID id() {
      StringBuilder name = new StringBuilder("credential");
      for (String part :
          new String[] {ip, decky, service, secretKind, secretSha256, principalKey}) {
        name.append('|').append(part.length()).append(':').append(part);
      }
      return NameUuid.of(EventIds.NAMESPACE, name.toString());
    }
  }

  /** Both sightings of one credential together. */
  public CredentialSighting join(CredentialSighting other) {
    return new CredentialSighting(
        key,
        attacker,
        Joins.least(principal, other.principal),
        Joins.least(secret, other.secret),
        outcome.compareTo(other.outcome) <= 0 ? outcome : other.outcome,
        Joins.earlier(firstSeen, other.firstSeen),
        Joins.later(lastSeen, other.lastSeen),
        attempts + other.attempts);
  }
}
