package org.decnet.model.swarm;

import java.util.Locale;

/** How a remote host is (spec 01, section 11). */
public enum HostStatus {
  /** It has a certificate and was never heard of. */
  ENROLLED,
  /** It was heard of not long ago. */
  ACTIVE,
  /** It was not heard of for {@link SwarmHost#SILENCE} or longer. */
  UNREACHABLE,
  /** Its certificate opens nothing any more. */
  DECOMMISSIONED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that people use. */
  public String word() {
    return word;
  }
}
