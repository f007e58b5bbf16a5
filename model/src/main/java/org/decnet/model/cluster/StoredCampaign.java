package org.decnet.model.cluster;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One operation of one or several identities (spec 01, section 10).
 *
 * @param firstSeen earliest event time of its identities
 * @param lastSeen latest event time
 * @param createdAt insert time
 * @param updatedAt when the row last changed
 * @param confidence how sure it is that its identities are one operation, 0 to 1
 * @param identities number of its identities
 * @param locked whether only an analyst can add to it
 * @param values fingerprints, payloads and endpoints of its identities by type, a bounded number of
 *     each
 * @param mergedInto the campaign that stands for it; null if it stands for itself
 * @param notes of analysts; null if there are none
 */
public record StoredCampaign(
    UUID uuid,
    Instant firstSeen,
    Instant lastSeen,
    Instant createdAt,
    Instant updatedAt,
    double confidence,
    int identities,
    boolean locked,
    Map<String, List<String>> values,
    @Nullable UUID mergedInto,
    @Nullable String notes) {
  /** Copies the values. */
  public StoredCampaign {
    Map<String, List<String>> copies = new TreeMap<>();
    values.forEach((type, list) -> copies.put(type, List.copyOf(list)));
    values = Collections.unmodifiableMap(copies);
  }
}
