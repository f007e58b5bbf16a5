/** A decoy of Redis. */
@NullMarked
package org.decnet.decoy.redis;

import org.jspecify.annotations.NullMarked;
