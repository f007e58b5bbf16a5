/** Dicompot's log (spec 10, section 15). */
@NullMarked
package org.decnet.ingest.dicompot;

import org.jspecify.annotations.NullMarked;
