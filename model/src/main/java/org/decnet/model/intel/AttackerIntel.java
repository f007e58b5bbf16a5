package org.decnet.model.intel;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What providers say of one attacker (table {@code attacker_intel}). A provider that is off, or
 * that has not answered yet, has null.
 *
 * @param attackerIp canonical text form
 * @param cachedAt when it was last put together
 * @param expiresAt when somebody should be asked again
 */
public record AttackerIntel(
    UUID attackerUuid,
    String attackerIp,
    ProviderAnswer.@Nullable GreyNoise greyNoise,
    ProviderAnswer.@Nullable AbuseIpdb abuseIpdb,
    ProviderAnswer.@Nullable Feodo feodo,
    ProviderAnswer.@Nullable ThreatFox threatFox,
    Instant cachedAt,
    Instant expiresAt) {
  /** Version of what a row looks like. */
  public static final int SCHEMA_VERSION = 1;

  /** Nothing is known yet, and everybody should be asked. */
  public static AttackerIntel none(UUID attackerUuid, String attackerIp) {
    return new AttackerIntel(
        attackerUuid, attackerIp, null, null, null, null, Instant.EPOCH, Instant.EPOCH);
  }

  /** The answers that there are. */
  public Stream<ProviderAnswer> answers() {
    return Stream.<@Nullable ProviderAnswer>of(greyNoise, abuseIpdb, feodo, threatFox)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }

  /** Malicious if anybody says so, else suspicious, else benign, else unknown. */
  public Verdict aggregateVerdict() {
    return Verdict.first(answers().map(ProviderAnswer::verdict));
  }

  /** The same with another answer, in place of an earlier one of that provider. */
  public AttackerIntel with(ProviderAnswer answer) {
    return switch (answer) {
      case ProviderAnswer.GreyNoise is ->
          new AttackerIntel(
              attackerUuid, attackerIp, is, abuseIpdb, feodo, threatFox, cachedAt, expiresAt);
      case ProviderAnswer.AbuseIpdb is ->
          new AttackerIntel(
              attackerUuid, attackerIp, greyNoise, is, feodo, threatFox, cachedAt, expiresAt);
      case ProviderAnswer.Feodo is ->
          new AttackerIntel(
              attackerUuid, attackerIp, greyNoise, abuseIpdb, is, threatFox, cachedAt, expiresAt);
      case ProviderAnswer.ThreatFox is ->
          new AttackerIntel(
              attackerUuid, attackerIp, greyNoise, abuseIpdb, feodo, is, cachedAt, expiresAt);
    };
  }

  /** The same, put together now and good until then. */
  public AttackerIntel cached(Instant now, Instant until) {
    return new AttackerIntel(
        attackerUuid, attackerIp, greyNoise, abuseIpdb, feodo, threatFox, now, until);
  }
}
