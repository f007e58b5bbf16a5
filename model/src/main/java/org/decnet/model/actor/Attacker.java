package org.decnet.model.actor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One source address and what it did; no claim about who is behind it (spec 01, section 3).
 *
 * @param uuid {@link org.decnet.model.event.EventIds#attacker}
 * @param ip canonical text form
 * @param firstSeen earliest event time
 * @param lastSeen latest event time
 * @param eventCount base events
 * @param credentialCount distinct credentials tried
 * @param services services touched, in first-contact order
 * @param deckies decoys touched, in first-contact order
 * @param traversalPath deckies joined by arrows; null unless there are two or more
 * @param network where the address belongs, as far as offline tables say
 */
public record Attacker(
    UUID uuid,
    String ip,
    Instant firstSeen,
    Instant lastSeen,
    long eventCount,
    long credentialCount,
    List<String> services,
    List<String> deckies,
    @Nullable String traversalPath,
    NetworkFacts network) {

  /** Copies the lists. */
  public Attacker {
    services = List.copyOf(services);
    deckies = List.copyOf(deckies);
  }

  /** Whether it went from one decoy to another. */
  public boolean isTraversal() {
    return deckies.size() >= 2;
  }
}
