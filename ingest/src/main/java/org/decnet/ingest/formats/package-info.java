/** The list of all sensor formats. */
@NullMarked
package org.decnet.ingest.formats;

import org.jspecify.annotations.NullMarked;
