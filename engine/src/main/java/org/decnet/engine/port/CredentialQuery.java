package org.decnet.engine.port;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which credentials to list. Null leaves out a condition.
 *
 * @param search part of the user name, or the whole hash of the secret
 * @param service only those tried on it
 * @param attackerIp only those tried from there
 * @param secretKind only secrets of this kind
 * @param attacker only his
 * @param limit 1 to 1000
 * @param offset 0 or more
 */
public record CredentialQuery(
    @Nullable String search,
    @Nullable String service,
    @Nullable String attackerIp,
    @Nullable String secretKind,
    @Nullable UUID attacker,
    int limit,
    int offset) {}
