/** Tests of redis. */
@NullMarked
package org.decnet.decoy.redis;

import org.jspecify.annotations.NullMarked;
