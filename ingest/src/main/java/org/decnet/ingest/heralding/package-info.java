/** Heralding's session log (spec 10, section 3). */
@NullMarked
package org.decnet.ingest.heralding;

import org.jspecify.annotations.NullMarked;
