package org.decnet.model.intel;

import java.util.Locale;
import java.util.stream.Stream;

/** What is thought of an address; the first that somebody holds is believed. */
public enum Verdict {
  /** It attacks, or serves who does. */
  MALICIOUS,
  /** It may. */
  SUSPICIOUS,
  /** It is known and does not. */
  BENIGN,
  /** Nobody knows, or nobody has an opinion. */
  UNKNOWN;

  /** The word that tables and rules carry. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that comes before all others; unknown if there is none. */
  static Verdict first(Stream<Verdict> verdicts) {
    return verdicts.min(Verdict::compareTo).orElse(UNKNOWN);
  }
}
