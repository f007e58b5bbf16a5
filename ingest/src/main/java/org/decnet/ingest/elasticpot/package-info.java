/** Elasticpot's log (spec 10, section 11). */
@NullMarked
package org.decnet.ingest.elasticpot;

import org.jspecify.annotations.NullMarked;
