package org.decnet.model.cluster;

import java.util.Locale;

/** What is put together. */
public enum ClusterLevel {
  /** Observations that are one operator. */
  IDENTITY,
  /** Identities that are one operation. */
  CAMPAIGN;

  /** As rows and people name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a word that {@link #word()} gave. */
  public static ClusterLevel of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
