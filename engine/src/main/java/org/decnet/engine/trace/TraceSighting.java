package org.decnet.engine.trace;

import java.time.Instant;
import java.util.UUID;

/**
 * A value that an attacker left behind and that may be seen with others too.
 *
 * @param firstSeen earliest event time
 * @param lastSeen latest event time
 * @param count number of events
 */
public record TraceSighting(Key key, Instant firstSeen, Instant lastSeen, long count) {
  /** Longest value; two texts that differ only behind it count as one. */
  public static final int LONGEST_VALUE = 128;

  /** Type of the hash of a file that an attacker brought. */
  public static final String PAYLOAD = "payload";

  /** Type of an endpoint that a decoy was told to call. */
  public static final String C2 = "c2";

  /** Type of a public key that was offered over SSH, or left behind to be let in by later. */
  public static final String SSH_KEY = "ssh_key";

  /** Type of what an address of IPv6 says of the network card behind it. */
  public static final String IPV6_IID = "ipv6_iid";

  /** What kind of trace it is. */
  public enum Kind {
    /** What his programs look like. */
    FINGERPRINT,
    /** What he brought, and where from. */
    INFRASTRUCTURE
  }

  /**
   * Which value of whom.
   *
   * @param type of fingerprint as sensors name it, {@link #SSH_KEY}, {@link #PAYLOAD} or {@link
   *     #C2}
   */
  public record Key(UUID attacker, Kind kind, String type, String value) {}

  /** Both sightings of one trace together. */
  public TraceSighting join(TraceSighting other) {
    return new TraceSighting(
        key,
        firstSeen.isBefore(other.firstSeen) ? firstSeen : other.firstSeen,
        lastSeen.isAfter(other.lastSeen) ? lastSeen : other.lastSeen,
        count + other.count);
  }
}
