/** Reads what DECNET's own decoys and canary receivers write. */
@NullMarked
package org.decnet.ingest.decky;

import org.jspecify.annotations.NullMarked;
