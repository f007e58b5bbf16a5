/** Planted tokens and their uses (spec 09, section 3). */
@NullMarked
package org.decnet.model.canary;

import org.jspecify.annotations.NullMarked;
