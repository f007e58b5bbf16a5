/** What the first bytes of a connection are (spec 10, section 5). */
@NullMarked
package org.decnet.ingest.sniff;

import org.jspecify.annotations.NullMarked;
