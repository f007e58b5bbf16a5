/** Tanner's log of web requests (spec 10, section 7). */
@NullMarked
package org.decnet.ingest.tanner;

import org.jspecify.annotations.NullMarked;
