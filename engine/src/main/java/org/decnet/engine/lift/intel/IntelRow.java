package org.decnet.engine.lift.intel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an address from all providers (spec 01, section 9).
 *
 * @param ip canonical address
 * @param cachedAt when the row was put together
 * @param verdict malicious, suspicious, benign or unknown; null if nobody was asked
 */
public record IntelRow(
    String ip,
    Instant cachedAt,
    AbuseIpDb abuseIpDb,
    GreyNoise greyNoise,
    Feodo feodo,
    ThreatFox threatFox,
    @Nullable String verdict) {

  /**
   * What AbuseIPDB knows.
   *
   * @param score 0 to 100; null if it does not know the address
   * @param categories its numbers of categories
   */
  public record AbuseIpDb(@Nullable Double score, List<Integer> categories) {
    /** Nothing known. */
    public static final AbuseIpDb NONE = new AbuseIpDb(null, List.of());

    /** Copies the list. */
    public AbuseIpDb {
      categories = List.copyOf(categories);
    }
  }

  /** What GreyNoise knows. */
  public record GreyNoise(
      @Nullable String classification, List<String> tags, @Nullable String name) {
    /** Nothing known. */
    public static final GreyNoise NONE = new GreyNoise(null, List.of(), null);

    /** Copies the list. */
    public GreyNoise {
      tags = List.copyOf(tags);
    }
  }

  /**
   * What Feodo Tracker knows.
   *
   * @param listed null if it was not asked
   */
  public record Feodo(
      @Nullable Boolean listed, @Nullable String family, @Nullable String firstSeen) {
    /** Nothing known. */
    public static final Feodo NONE = new Feodo(null, null, null);
  }

  /** What ThreatFox knows. */
  public record ThreatFox(
      List<String> threatTypes, List<String> iocTypes, List<String> malwareFamilies) {
    /** Nothing known. */
    public static final ThreatFox NONE = new ThreatFox(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public ThreatFox {
      threatTypes = List.copyOf(threatTypes);
      iocTypes = List.copyOf(iocTypes);
      malwareFamilies = List.copyOf(malwareFamilies);
    }
  }
}
