package org.decnet.engine.campaign;

import java.time.Instant;
import java.util.Comparator;

/**
 * A tag as far as the phases of an operation are concerned.
 *
 * @param tactic as stored; unknown ones are skipped
 * @param observedAt event time
 */
public record PhaseSighting(String decky, String tactic, Instant observedAt) {
  /** By event time, then by decoy and tactic. */
  public static final Comparator<PhaseSighting> ORDER =
      Comparator.comparing(PhaseSighting::observedAt)
          .thenComparing(PhaseSighting::decky)
          .thenComparing(PhaseSighting::tactic);
}
