package org.decnet.intel.enrich;

import java.util.Set;
import org.decnet.intel.setting.ProviderName;
import org.decnet.model.intel.AttackerIntel;

/**
 * What is known of an attacker after asking.
 *
 * @param intel what is to be kept
 * @param answered who answered this time; nobody if all that was needed was known or all failed
 */
public record Enrichment(AttackerIntel intel, Set<ProviderName> answered) {
  /** Copies the set. */
  public Enrichment {
    answered = Set.copyOf(answered);
  }
}
