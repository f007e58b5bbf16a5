package org.decnet.engine.attribution;

import java.time.Instant;

/**
 * What is held of one primitive of an identity.
 *
 * @param is what its observations add up to
 * @param lastChange event time of the observation with which it came to be in this state
 * @param lastObservation event time of the last observation
 */
public record PrimitiveState(Attribution is, Instant lastChange, Instant lastObservation) {}
