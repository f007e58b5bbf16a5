package org.decnet.intel.setting;

import java.util.Locale;

/** Who can be asked about addresses and files (spec 09, section 5). */
public enum ProviderName {
  /** What an address does to the internet at large. */
  GREYNOISE(false),
  /** Reports of abuse from an address. */
  ABUSEIPDB(true),
  /** List of addresses that control botnets. */
  FEODO(false),
  /** Addresses that belong to malware. */
  THREATFOX(true),
  /** Hashes of malware. */
  MALWAREBAZAAR(true);

  private final boolean needsKey;

  ProviderName(boolean needsKey) {
    this.needsKey = needsKey;
  }

  /** Whether it answers nobody without a key. */
  public boolean needsKey() {
    return needsKey;
  }

  /** The word that settings, tables and messages carry. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
