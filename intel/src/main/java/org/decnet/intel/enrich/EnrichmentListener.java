package org.decnet.intel.enrich;

import org.decnet.intel.setting.ProviderName;

/** Hears how asking goes. Called from several threads. */
@FunctionalInterface
public interface EnrichmentListener {
  /**
   * A provider gave no answer that can be used.
   *
   * @param reason without keys, addresses or parts of answers
   */
  void failed(ProviderName provider, String reason);
}
