package org.decnet.engine.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit log to list.
 *
 * @param actor only those of one user name or key; null for all
 * @param action only those of one action; null for all
 * @param since only those of this time and later; null for all
 */
public record AuditQuery(
    @Nullable String actor,
    @Nullable String action,
    @Nullable Instant since,
    int limit,
    int offset) {}
