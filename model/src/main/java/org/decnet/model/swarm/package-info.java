/** Remote hosts that run decoys for this node. */
@NullMarked
package org.decnet.model.swarm;

import org.jspecify.annotations.NullMarked;
