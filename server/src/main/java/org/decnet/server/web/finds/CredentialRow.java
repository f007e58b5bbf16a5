package org.decnet.server.web.finds;

import java.time.Instant;
import java.util.UUID;
import org.decnet.model.actor.Credential;
import org.jspecify.annotations.Nullable;

/**
 * A secret that was tried (spec 01, section 5).
 *
 * @param secret stars; the secret itself for an admin who asked to have it revealed, null if no
 *     event carried it
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
    @Nullable String secret,
    String secretSha256,
    @Nullable String outcome,
    Instant firstSeen,
    Instant lastSeen,
    long attemptCount) {

  /** The row of a credential, its secret masked. */
  public static CredentialRow of(Credential credential) {
    return of(credential, "***");
  }

  /** The row of a credential with its secret. */
  public static CredentialRow of(Credential credential, @Nullable String secret) {
    return new CredentialRow(
        credential.attackerIp(),
        credential.attacker(),
        credential.decky(),
        credential.service(),
        credential.principal(),
        credential.secretKind(),
        secret,
        credential.secretSha256(),
        credential.outcome(),
        credential.firstSeen(),
        credential.lastSeen(),
        credential.attemptCount());
  }
}
