package org.decnet.engine.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change that a person made. Holds no secret.
 *
 * @param actor user name
 * @param action such as {@code password.change}
 * @param target what was changed
 * @param ip address of the client; null if not known
 */
public record AuditEntry(
    Instant at, String actor, String action, String target, @Nullable String ip) {}
