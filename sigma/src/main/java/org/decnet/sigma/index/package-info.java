/** The index over all rules of a set: which of them can match an event at all. Internal. */
@NullMarked
package org.decnet.sigma.index;

import org.jspecify.annotations.NullMarked;
