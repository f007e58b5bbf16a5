package org.decnet.server.web.clusters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.cluster.StoredIdentity;
import org.jspecify.annotations.Nullable;

/**
 * One operator (spec 01, section 10).
 *
 * @param campaignId campaign that it takes part in; null if none
 * @param confidence how sure it is that its addresses are one operator, 0 to 1
 * @param observationCount number of its addresses
 * @param locked whether only an analyst can add to it
 * @param values fingerprints, payloads and endpoints by type, a bounded number of each
 * @param kdDigraphSimhash typing rhythm as 16 hex digits; null if never recorded
 * @param notes of analysts; null if there are none
 */
public record IdentityRow(
    UUID uuid,
    @Nullable UUID campaignId,
    Instant firstSeenAt,
    Instant lastSeenAt,
    Instant createdAt,
    Instant updatedAt,
    double confidence,
    int observationCount,
    boolean locked,
    Map<String, List<String>> values,
    @Nullable String kdDigraphSimhash,
    @Nullable String notes) {

  /** The row of an identity. */
  public static IdentityRow of(StoredIdentity identity) {
    return new IdentityRow(
        identity.uuid(),
        identity.campaign(),
        identity.firstSeen(),
        identity.lastSeen(),
        identity.createdAt(),
        identity.updatedAt(),
        identity.confidence(),
        identity.observations(),
        identity.locked(),
        identity.values(),
        identity.keystrokes(),
        identity.notes());
  }
}
