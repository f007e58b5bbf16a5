package org.decnet.server.web.attackers;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.actor.Credential;
import org.jspecify.annotations.Nullable;

/**
 * A secret that was tried (spec 01, section 5); the secret itself is masked.
 *
 * @param secret always stars
 * @param secretSha256 tells equal secrets from different ones
 * @param outcome success or failure; null if unknown
 */
public record CredentialRow(
    String attackerIp,
    @Nullable UUID attackerUuid,
    String deckyName,
    String service,
    @Nullable String principal,
    String secretKind,
    String secret,
    String secretSha256,
    @Nullable String outcome,
    Instant firstSeen,
    Instant lastSeen,
    long attemptCount) {

  /** The row of a credential. */
  public static CredentialRow of(Credential credential) {
    return new CredentialRow(
        credential.attackerIp(),
        credential.attacker(),
        credential.decky(),
        credential.service(),
        credential.principal(),
        credential.secretKind(),
        "***",
        credential.secretSha256(),
        credential.outcome(),
        credential.firstSeen(),
        credential.lastSeen(),
        credential.attemptCount());
  }
}
