/** The way of an event: normalise, derive, tag, store. */
@NullMarked
package org.decnet.engine.pipeline;

import org.jspecify.annotations.NullMarked;
