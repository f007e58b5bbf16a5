package org.decnet.server.web.attackers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What providers say of an attacker (spec 01, section 9); one that was not asked has null.
 *
 * @param aggregateVerdict malicious, suspicious, benign or unknown
 * @param cachedAt when it was put together; null if nobody was asked yet
 * @param expiresAt when somebody is asked again
 */
public record IntelRow(
    UUID attackerUuid,
    String attackerIp,
    String aggregateVerdict,
    @Nullable GreyNoiseRow greynoise,
    @Nullable AbuseIpdbRow abuseipdb,
    @Nullable FeodoRow feodo,
    @Nullable ThreatFoxRow threatfox,
    @Nullable Instant cachedAt,
    @Nullable Instant expiresAt) {

  /** What GreyNoise says. */
  public record GreyNoiseRow(
      String classification, @Nullable String name, List<String> tags, Instant queriedAt) {}

  /**
   * What AbuseIPDB says.
   *
   * @param score 0 to 100
   */
  public record AbuseIpdbRow(int score, List<Integer> categories, Instant queriedAt) {}

  /** What the list of Feodo Tracker says. */
  public record FeodoRow(
      boolean listed,
      @Nullable String malwareFamily,
      @Nullable String firstSeen,
      Instant queriedAt) {}

  /** What ThreatFox says. */
  public record ThreatFoxRow(
      boolean listed,
      List<String> threatTypes,
      List<String> iocTypes,
      List<String> malwareFamilies,
      Instant queriedAt) {}

  /** The row of what is kept. */
  static IntelRow of(AttackerIntel intel) {
    boolean asked = intel.cachedAt().isAfter(Instant.EPOCH);
    return new IntelRow(
        intel.attackerUuid(),
        intel.attackerIp(),
        intel.aggregateVerdict().word(),
        greyNoise(intel.greyNoise()),
        abuseIpdb(intel.abuseIpdb()),
        feodo(intel.feodo()),
        threatFox(intel.threatFox()),
        asked ? intel.cachedAt() : null,
        asked ? intel.expiresAt() : null);
  }

  private static @Nullable GreyNoiseRow greyNoise(ProviderAnswer.@Nullable GreyNoise is) {
    return is == null
        ? null
        : new GreyNoiseRow(is.classification(), is.name(), is.tags(), is.queriedAt());
  }

  private static @Nullable AbuseIpdbRow abuseIpdb(ProviderAnswer.@Nullable AbuseIpdb is) {
    return is == null ? null : new AbuseIpdbRow(is.score(), is.categories(), is.queriedAt());
  }

  private static @Nullable FeodoRow feodo(ProviderAnswer.@Nullable Feodo is) {
    return is == null
        ? null
        : new FeodoRow(is.listed(), is.malwareFamily(), is.firstSeen(), is.queriedAt());
  }

  private static @Nullable ThreatFoxRow threatFox(ProviderAnswer.@Nullable ThreatFox is) {
    return is == null
        ? null
        : new ThreatFoxRow(
            is.listed(), is.threatTypes(), is.iocTypes(), is.malwareFamilies(), is.queriedAt());
  }
}
