/** Honeytrap's log of payloads (spec 10, section 5). */
@NullMarked
package org.decnet.ingest.honeytrap;

import org.jspecify.annotations.NullMarked;
