/**
 * Which identities are one operation (spec 04, sections 4 to 6).
 *
 * <p>Pure functions over what rows say about identities: no clock, no store, no order.
 */
@NullMarked
package org.decnet.engine.campaign;

import org.jspecify.annotations.NullMarked;
