package org.decnet.engine.lift.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses of one actor have in common.
 *
 * @param observedAt time of the latest event of the actor
 * @param addresses number of addresses
 * @param asns number of their networks; null if networks are not known
 * @param asnSpanHours hours within which those networks were used; null if not known
 * @param services number of services touched
 * @param deckies number of decoys touched
 * @param countries number of countries; null if countries are not known
 */
public record IdentityRollup(
    UUID identity,
    Instant observedAt,
    long addresses,
    @Nullable Long asns,
    @Nullable Double asnSpanHours,
    long services,
    long deckies,
    @Nullable Long countries,
    List<SharedSecret> secrets) {
  /** Copies the list. */
  public IdentityRollup {
    secrets = List.copyOf(secrets);
  }

  /**
   * A secret that the actor tried.
   *
   * @param sha256 hash of the secret
   * @param accounts distinct principals that it was tried with
   * @param addresses addresses that tried it
   * @param services services that it was tried on
   * @param deckies decoys that it was tried on
   */
  public record SharedSecret(
      String sha256, long accounts, long addresses, long services, long deckies) {}
}
