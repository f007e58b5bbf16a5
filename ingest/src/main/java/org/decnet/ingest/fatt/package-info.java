/** Fatt's log of passive fingerprints (spec 10, section 16). */
@NullMarked
package org.decnet.ingest.fatt;

import org.jspecify.annotations.NullMarked;
