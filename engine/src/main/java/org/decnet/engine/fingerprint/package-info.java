/** Known software by the way it speaks. */
@NullMarked
package org.decnet.engine.fingerprint;

import org.jspecify.annotations.NullMarked;
