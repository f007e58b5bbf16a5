package org.decnet.model.bounty;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that a decoy took: hashes and flags, no address and nothing that somebody wrote.
 *
 * @param id that of its event
 * @param storedAs what the capturing host calls the message; null if it keeps none
 * @param sha256 hash of the message; null if not known
 * @param size bytes of the message; null if not known
 * @param subjectSha256 hash of its subject; null without one
 * @param bodySimhash hash that is near for bodies that are near
 * @param bodyCluster name of the group of messages that are nearly the same
 * @param flags what was noticed: names of flags, each with true or with words
 */
public record StoredMail(
    UUID id,
    String decky,
    @Nullable String storedAs,
    @Nullable String sha256,
    @Nullable Long size,
    UUID attackerUuid,
    @Nullable String subjectSha256,
    @Nullable String bodySimhash,
    @Nullable String bodyCluster,
    Map<String, Object> flags,
    Instant receivedAt) {
  /** Copies the flags. */
  public StoredMail {
    flags = Map.copyOf(flags);
  }
}
