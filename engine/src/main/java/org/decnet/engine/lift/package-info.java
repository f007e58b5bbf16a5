/**
 * Makes one flat event out of an artefact or a sum (spec 03).
 *
 * <p>A {@link org.decnet.engine.lift.Gatherer} collects what belongs together while events pass; a
 * {@link org.decnet.engine.lift.Lifter} turns what was collected into events. Lifters extract
 * features and detect nothing: no technique and no threshold of a rule is found here.
 */
@NullMarked
package org.decnet.engine.lift;

import org.jspecify.annotations.NullMarked;
