package org.decnet.model.actor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret that an address tried on a service of a decky (spec 01, section 5). The secret itself
 * stays encrypted in the store.
 *
 * @param principal user name as sent; null if none
 * @param principalKey canonical principal; empty if none
 * @param secretKind plaintext, publickey and so on
 * @param secretSha256 SHA-256 of the secret, in lower-case hex
 * @param outcome success if it ever succeeded, else failure; null if unknown
 * @param attemptCount how often it was tried
 */
public record Credential(
    String attackerIp,
    @Nullable UUID attacker,
    String decky,
    String service,
    @Nullable String principal,
    String principalKey,
    String secretKind,
    String secretSha256,
    @Nullable String outcome,
    Instant firstSeen,
    Instant lastSeen,
    long attemptCount) {}
