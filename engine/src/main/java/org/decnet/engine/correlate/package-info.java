/** From matches of single events to tags of runs of them. */
@NullMarked
package org.decnet.engine.correlate;

import org.jspecify.annotations.NullMarked;
