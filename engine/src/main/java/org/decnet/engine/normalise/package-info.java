/** Canonical form of events, whatever the codec. */
@NullMarked
package org.decnet.engine.normalise;

import org.jspecify.annotations.NullMarked;
