package org.decnet.model.credential;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One principal with one secret that was tried at several places.
 *
 * @param principal as it was sent; of several spellings the least
 * @param attackers who tried it, by id; of very many the first {@link #MOST_NAMED}
 * @param addresses theirs, in the same order
 * @param targetCount number of distinct places
 * @param attemptCount how often it was tried, everywhere together
 * @param confidence in 0..1
 */
public record CredentialReuse(
    ReuseKey key,
    @Nullable String principal,
    List<UUID> attackers,
    List<String> addresses,
    long targetCount,
    long attemptCount,
    double confidence,
    Instant firstSeen,
    Instant lastSeen,
    Instant updatedAt) {
  /** Most attackers that the lists name. */
  public static final int MOST_NAMED = 256;

  /** Copies the lists. */
  public CredentialReuse {
    attackers = List.copyOf(attackers);
    addresses = List.copyOf(addresses);
  }

  /** Deterministic id. */
  public UUID id() {
    return key.id();
  }
}
