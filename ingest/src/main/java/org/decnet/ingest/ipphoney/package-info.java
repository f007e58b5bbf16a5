/** IPPHoney's log (spec 10, section 15). */
@NullMarked
package org.decnet.ingest.ipphoney;

import org.jspecify.annotations.NullMarked;
