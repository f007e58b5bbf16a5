package org.decnet.engine.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.Page;

/** Keeps the keys of programs (spec 01, section 11). Of a key itself only a hash is kept. */
public interface ApiKeyStore {
  /**
   * Adds a key unless one in force has its name.
   *
   * @return whether it was added
   */
  boolean add(ApiKey key, String keyHash, AuditEntry entry);

  /** The key of a hash, whether it is still good or not. */
  Optional<ApiKey> ofHash(String keyHash);

  /** The key of an id, whether it is still good or not. */
  Optional<ApiKey> key(UUID id);

  /** All keys, latest first. */
  Page<ApiKey> keys(int limit, int offset);

  /**
   * Ends a key.
   *
   * @return whether there was one that had not been ended before
   */
  boolean revoke(UUID id, Instant at, AuditEntry entry);

  /** Takes down that a key was used, unless that was done within the minute before. */
  void used(ApiKey key, Instant at);
}
