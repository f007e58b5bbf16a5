/** Conpot's log of industrial protocols (spec 10, section 13). */
@NullMarked
package org.decnet.ingest.conpot;

import org.jspecify.annotations.NullMarked;
