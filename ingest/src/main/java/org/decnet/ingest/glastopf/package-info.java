/** Glastopf's log of web requests (spec 10, section 8). */
@NullMarked
package org.decnet.ingest.glastopf;

import org.jspecify.annotations.NullMarked;
