package org.decnet.model.observation;

import java.util.UUID;

/**
 * A trait of behaviour and whose it is.
 *
 * @param source name of the adapter whose sensor recorded it
 */
public record AttackerTrait(UUID attacker, String source, Observation observation) {}
