/** Bounded memory of what was worked out before. */
@NullMarked
package org.decnet.engine.memory;

import org.jspecify.annotations.NullMarked;
