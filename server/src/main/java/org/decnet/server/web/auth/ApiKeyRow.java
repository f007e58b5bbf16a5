package org.decnet.server.web.auth;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.decnet.engine.port.ApiKey;
import org.decnet.engine.port.KeyScope;
import org.jspecify.annotations.Nullable;

/**
 * A key, without the key itself.
 *
 * @param prefix first characters behind {@code decnet_}, by which its owner knows it again
 * @param expiresAt when it ends by itself; null if never
 * @param lastUsedAt when it was last seen, to the minute; null if never
 * @param revokedAt when somebody ended it; null if nobody did
 */
public record ApiKeyRow(
    UUID id,
    String name,
    String prefix,
    String role,
    List<String> scopes,
    String createdBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  static ApiKeyRow of(ApiKey key) {
    return new ApiKeyRow(
        key.id(),
        key.name(),
        key.prefix(),
        key.role().name().toLowerCase(Locale.ROOT),
        key.scopes().stream().map(KeyScope::word).toList(),
        key.createdBy(),
        key.createdAt(),
        key.expiresAt(),
        key.lastUsedAt(),
        key.revokedAt());
  }
}
