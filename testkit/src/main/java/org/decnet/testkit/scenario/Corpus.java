package org.decnet.testkit.scenario;

import java.util.List;

/**
 * Operations that go on at the same time, and noise.
 *
 * @param scanners attackers that belong to no operation, each of his own
 */
public record Corpus(List<Campaign> campaigns, int scanners) {
  /** Copies the list. */
  public Corpus {
    campaigns = List.copyOf(campaigns);
  }
}
