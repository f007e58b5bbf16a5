package org.decnet.server.web.clusters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.model.cluster.StoredCampaign;
import org.jspecify.annotations.Nullable;

/**
 * One operation (spec 01, section 10).
 *
 * @param confidence how sure it is that its identities are one operation, 0 to 1
 * @param identityCount number of its identities
 * @param locked whether only an analyst can add to it
 * @param values fingerprints, payloads and endpoints by type, a bounded number of each
 * @param notes of analysts; null if there are none
 */
public record CampaignRow(
    UUID uuid,
    Instant firstSeenAt,
    Instant lastSeenAt,
    Instant createdAt,
    Instant updatedAt,
    double confidence,
    int identityCount,
    boolean locked,
    Map<String, List<String>> values,
    @Nullable String notes) {

  /** The row of a campaign. */
  public static CampaignRow of(StoredCampaign campaign) {
    return new CampaignRow(
        campaign.uuid(),
        campaign.firstSeen(),
        campaign.lastSeen(),
        campaign.createdAt(),
        campaign.updatedAt(),
        campaign.confidence(),
        campaign.identities(),
        campaign.locked(),
        campaign.values(),
        campaign.notes());
  }
}
