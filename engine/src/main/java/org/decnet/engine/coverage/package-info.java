/** Which rules can fire at all, and which did. */
@NullMarked
package org.decnet.engine.coverage;

import org.jspecify.annotations.NullMarked;
