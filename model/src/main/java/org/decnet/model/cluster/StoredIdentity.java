package org.decnet.model.cluster;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One operator behind one or several source addresses (spec 01, section 10).
 *
 * @param campaign campaign that it takes part in; null if none
 * @param firstSeen earliest event time of its observations
 * @param lastSeen latest event time
 * @param createdAt insert time
 * @param updatedAt when the row last changed
 * @param confidence how sure it is that its observations are one operator, 0 to 1
 * @param observations number of its observations
 * @param locked whether only an analyst can add to it
 * @param values fingerprints, payloads and endpoints by type, a bounded number of each
 * @param keystrokes typing rhythm as 16 hex digits; null if never recorded
 * @param mergedInto the identity that stands for it; null if it stands for itself
 * @param notes of analysts; null if there are none
 */
public record StoredIdentity(
    UUID uuid,
    @Nullable UUID campaign,
    Instant firstSeen,
    Instant lastSeen,
    Instant createdAt,
    Instant updatedAt,
    double confidence,
    int observations,
    boolean locked,
    Map<String, List<String>> values,
    @Nullable String keystrokes,
    @Nullable UUID mergedInto,
    @Nullable String notes) {
  /** Copies the values. */
  public StoredIdentity {
    Map<String, List<String>> copies = new TreeMap<>();
    values.forEach((type, list) -> copies.put(type, List.copyOf(list)));
    values = Collections.unmodifiableMap(copies);
  }

  /** The same, held to be as sure as that. */
  public StoredIdentity withConfidence(double other) {
    return new StoredIdentity(
        uuid,
        campaign,
        firstSeen,
        lastSeen,
        createdAt,
        updatedAt,
        other,
        observations,
        locked,
        values,
        keystrokes,
        mergedInto,
        notes);
  }
}
