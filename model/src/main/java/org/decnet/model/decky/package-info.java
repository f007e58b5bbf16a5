/** Decoys of the fleet and what is done to them (spec 01, section 11). */
@NullMarked
package org.decnet.model.decky;

import org.jspecify.annotations.NullMarked;
