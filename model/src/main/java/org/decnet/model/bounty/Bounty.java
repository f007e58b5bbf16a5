package org.decnet.model.bounty;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A find worth keeping.
 *
 * @param at time of the first event that showed it
 * @param decky decoy of that event
 * @param service its service; null if not known
 * @param payload what was found: texts by name
 */
public record Bounty(
    UUID id,
    Instant at,
    String decky,
    @Nullable String service,
    String attackerIp,
    UUID attackerUuid,
    BountyType type,
    Map<String, Object> payload) {
  /** Copies the payload. */
  public Bounty {
    payload = Map.copyOf(payload);
  }
}
