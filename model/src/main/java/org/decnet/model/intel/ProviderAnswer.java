package org.decnet.model.intel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one provider answered about an address. All text in it is within the caps of its column. */
public sealed interface ProviderAnswer {
  /** The answer as received, or the part of it that may be kept. */
  String raw();

  /** When it was given. */
  Instant queriedAt();

  /** What it makes of the address. */
  Verdict verdict();

  /**
   * What GreyNoise answered.
   *
   * @param classification its word, {@code unknown} if it has not seen the address
   * @param name who the address belongs to, if it knows
   * @param tags what it saw; the community answer has none
   */
  record GreyNoise(
      String classification,
      @Nullable String name,
      List<String> tags,
      String raw,
      Instant queriedAt)
      implements ProviderAnswer {
    /** Copies the list. */
    public GreyNoise {
      tags = List.copyOf(tags);
    }

    @Override
    public Verdict verdict() {
      return switch (classification) {
        case "malicious" -> Verdict.MALICIOUS;
        case "benign" -> Verdict.BENIGN;
        default -> Verdict.UNKNOWN;
      };
    }
  }

  /**
   * What AbuseIPDB answered.
   *
   * @param score how sure it is of abuse, 0 to 100
   * @param categories numbers of what was reported, in order
   */
  record AbuseIpdb(int score, List<Integer> categories, String raw, Instant queriedAt)
      implements ProviderAnswer {
    private static final int MALICIOUS = 75;
    private static final int SUSPICIOUS = 25;

    /** Copies the list. */
    public AbuseIpdb {
      categories = List.copyOf(categories);
    }

    @Override
    public Verdict verdict() {
      if (score >= MALICIOUS) {
        return Verdict.MALICIOUS;
      }
      return score >= SUSPICIOUS ? Verdict.SUSPICIOUS : Verdict.BENIGN;
    }
  }

  /**
   * What the list of Feodo Tracker says.
   *
   * @param listed whether it holds the address
   * @param malwareFamily what is controlled from there
   * @param firstSeen when the list first had it, in its words
   */
  record Feodo(
      boolean listed,
      @Nullable String malwareFamily,
      @Nullable String firstSeen,
      String raw,
      Instant queriedAt)
      implements ProviderAnswer {
    @Override
    public Verdict verdict() {
      return listed ? Verdict.MALICIOUS : Verdict.UNKNOWN;
    }
  }

  /**
   * What ThreatFox answered.
   *
   * @param listed whether it knows the address
   * @param threatTypes what it is used for, such as {@code botnet_cc}
   * @param iocTypes what kind of sign it is, such as {@code ip:port}
   * @param malwareFamilies names of malware
   */
  record ThreatFox(
      boolean listed,
      List<String> threatTypes,
      List<String> iocTypes,
      List<String> malwareFamilies,
      String raw,
      Instant queriedAt)
      implements ProviderAnswer {
    /** Copies the lists. */
    public ThreatFox {
      threatTypes = List.copyOf(threatTypes);
      iocTypes = List.copyOf(iocTypes);
      malwareFamilies = List.copyOf(malwareFamilies);
    }

    @Override
    public Verdict verdict() {
      return listed ? Verdict.MALICIOUS : Verdict.UNKNOWN;
    }
  }
}
