/**
 * Which observations are one operator (spec 04, sections 2 and 3).
 *
 * <p>{@link org.decnet.engine.identity.EdgeScorer} says how far two observations agree, and {@link
 * org.decnet.engine.identity.IdentityResolver} finds those that do without comparing all pairs. No
 * step knows the time or the order in which observations came.
 */
@NullMarked
package org.decnet.engine.identity;

import org.jspecify.annotations.NullMarked;
