/** Tags stored events again (spec 07, section 1.1). */
@NullMarked
package org.decnet.engine.backfill;

import org.jspecify.annotations.NullMarked;
