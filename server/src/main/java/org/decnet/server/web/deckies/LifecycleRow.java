package org.decnet.server.web.deckies;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.decky.DeckyLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * An operation on a decoy.
 *
 * @param operation {@code deploy}, {@code teardown}, {@code start}, {@code stop}, {@code mutate} or
 *     {@code configure}
 * @param status {@code pending}, {@code running}, {@code succeeded} or {@code failed}
 * @param error why it failed; null if it did not
 */
public record LifecycleRow(
    UUID id,
    String decky,
    String operation,
    String status,
    @Nullable String error,
    Instant startedAt,
    Instant updatedAt,
    @Nullable Instant completedAt) {
  static LifecycleRow of(DeckyLifecycle row) {
    return new LifecycleRow(
        row.id(),
        row.decky(),
        row.operation().word(),
        row.status().word(),
        row.error(),
        row.startedAt(),
        row.updatedAt(),
        row.completedAt());
  }
}
