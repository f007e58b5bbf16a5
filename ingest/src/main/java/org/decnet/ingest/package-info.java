/** Reads sensor logs: files and streams into raw records, and records into events. */
@NullMarked
package org.decnet.ingest;

import org.jspecify.annotations.NullMarked;
