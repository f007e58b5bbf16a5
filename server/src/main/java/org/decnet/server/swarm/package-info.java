/** Remote hosts with decoys, as a master sees them: how they are enrolled, and their lines. */
@NullMarked
package org.decnet.server.swarm;

import org.jspecify.annotations.NullMarked;
