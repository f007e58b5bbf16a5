package org.decnet.server.web.finds;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.bounty.Bounty;
import org.jspecify.annotations.Nullable;

/**
 * A find (spec 01, section 9).
 *
 * @param timestamp time of the first event that showed it
 * @param bountyType fingerprint, artifact or ip_leak
 * @param payload what was found, by name
 */
public record BountyRow(
    UUID id,
    Instant timestamp,
    String decky,
    @Nullable String service,
    String attackerIp,
    UUID attackerUuid,
    String bountyType,
    Map<String, Object> payload) {

  /** The row of a find. */
  public static BountyRow of(Bounty bounty) {
    return new BountyRow(
        bounty.id(),
        bounty.at(),
        bounty.decky(),
        bounty.service(),
        bounty.attackerIp(),
        bounty.attackerUuid(),
        bounty.type().word(),
        bounty.payload());
  }
}
