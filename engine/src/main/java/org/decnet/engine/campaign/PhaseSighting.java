package org.decnet.engine.campaign;

import java.time.Instant;

/**
 * A tag as far as the phases of an operation are concerned.
 *
 * @param tactic as stored; unknown ones are skipped
 * @param observedAt event time
 */
public record PhaseSighting(String decky, String tactic, Instant observedAt) {}
