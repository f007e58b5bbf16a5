/** OpenCanary's log (spec 10, section 17). */
@NullMarked
package org.decnet.ingest.opencanary;

import org.jspecify.annotations.NullMarked;
