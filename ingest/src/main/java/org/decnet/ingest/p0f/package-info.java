/** The log of p0f (spec 10, section 16). */
@NullMarked
package org.decnet.ingest.p0f;

import org.jspecify.annotations.NullMarked;
