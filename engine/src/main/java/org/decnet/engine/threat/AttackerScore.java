package org.decnet.engine.threat;

import java.util.Map;
import java.util.UUID;

/**
 * How much an attacker deserves attention: how grave it is what he did, and whether he brought
 * something to look at (ADR 0168). Both only grow, so the order of events does not matter.
 *
 * @param severity the gravest thing that he did
 * @param broughtFiles whether he left a file or a mail
 * @param counts what stands of him in his message, by the names of spec 01, section 12
 */
public record AttackerScore(
    UUID attacker,
    String ip,
    Severity severity,
    boolean broughtFiles,
    Map<String, Long> counts,
    boolean isTraversal) {
  private static final double NOTHING_NEW = 0.7;
  private static final double MOST = 100;

  /** Copies the counts. */
  public AttackerScore {
    counts = Map.copyOf(counts);
  }

  /** 1 if he brought something, less if not. */
  public double novelty() {
    return broughtFiles ? 1 : NOTHING_NEW;
  }

  /** 0 to 100, to a tenth. */
  public double value() {
    return Math.rint(MOST * severity.value() * novelty() * 10) / 10;
  }

  /** Why, for people and for the next time. */
  public Map<String, Object> reason() {
    return Map.of(
        "severity", severity.value(),
        "technique", severity.technique(),
        "novelty", novelty(),
        "brought_files", broughtFiles);
  }
}
