package org.decnet.server.web.attackers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.actor.Attacker;
import org.jspecify.annotations.Nullable;

/**
 * A source address (spec 01, section 3).
 *
 * @param traversalPath deckies joined by arrows; null unless there are two or more
 * @param countryCode two capital letters; null if no table knows
 * @param asn number of the autonomous system; null if no table knows
 */
public record AttackerRow(
    UUID uuid,
    String ip,
    Instant firstSeen,
    Instant lastSeen,
    long eventCount,
    int serviceCount,
    int deckyCount,
    long credentialCount,
    List<String> services,
    List<String> deckies,
    @Nullable String traversalPath,
    boolean isTraversal,
    @Nullable String countryCode,
    @Nullable Long asn,
    @Nullable String asName,
    @Nullable String bgpPrefix) {

  /** The row of an attacker. */
  public static AttackerRow of(Attacker attacker) {
    return new AttackerRow(
        attacker.uuid(),
        attacker.ip(),
        attacker.firstSeen(),
        attacker.lastSeen(),
        attacker.eventCount(),
        attacker.services().size(),
        attacker.deckies().size(),
        attacker.credentialCount(),
        attacker.services(),
        attacker.deckies(),
        attacker.traversalPath(),
        attacker.isTraversal(),
        attacker.network().countryCode(),
        attacker.network().asn(),
        attacker.network().asName(),
        attacker.network().bgpPrefix());
  }
}
