/**
 * What a batch of events says about attackers, sessions, commands and credentials.
 *
 * <p>{@link org.decnet.engine.session.BatchFold} folds events into sightings. A sighting joins
 * another of the same key, and joining is commutative and associative: however events are ordered
 * and cut into batches, the same sightings come out.
 */
@NullMarked
package org.decnet.engine.session;

import org.jspecify.annotations.NullMarked;
