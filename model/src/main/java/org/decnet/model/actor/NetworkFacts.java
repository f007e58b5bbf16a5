package org.decnet.model.actor;

import org.jspecify.annotations.Nullable;

/**
 * Where an address belongs, as offline tables say (spec 01, section 3).
 *
 * @param countryCode two capital letters; null if no table knows
 * @param countrySource table that knew; null if none did
 * @param asn number of the autonomous system; null if no table knows
 * @param asName its name, at most 128 characters
 * @param bgpPrefix block around the address that the table tells apart, in CIDR form
 * @param asnSource table that knew; null if none did
 */
public record NetworkFacts(
    @Nullable String countryCode,
    @Nullable String countrySource,
    @Nullable Long asn,
    @Nullable String asName,
    @Nullable String bgpPrefix,
    @Nullable String asnSource) {
  /** Nothing is known. */
  public static final NetworkFacts NONE = new NetworkFacts(null, null, null, null, null, null);

  private static final int LONGEST_NAME = 128;

  /** Cuts a name that is too long, and never inside a character. */
  public NetworkFacts {
    if (asName != null && asName.length() > LONGEST_NAME) {
      int end = LONGEST_NAME - (Character.isHighSurrogate(asName.charAt(LONGEST_NAME - 1)) ? 1 : 0);
      asName = asName.substring(0, end);
    }
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return countryCode == null && asn == null;
  }

  /** These facts, and another's where this has none: country and system each as a whole. */
  public NetworkFacts or(NetworkFacts other) {
    NetworkFacts country = countryCode == null ? other : this;
    NetworkFacts system = asn == null ? other : this;
    return new NetworkFacts(
        country.countryCode,
        country.countrySource,
        system.asn,
        system.asName,
        system.bgpPrefix,
        system.asnSource);
  }
}
