/** Dionaea's incident log (spec 10, section 4). */
@NullMarked
package org.decnet.ingest.dionaea;

import org.jspecify.annotations.NullMarked;
