/** Files and streams as records with their places: splitting, unpacking, walking, tailing. */
@NullMarked
package org.decnet.ingest.read;

import org.jspecify.annotations.NullMarked;
