/** Commands of a master about its remote hosts. */
@NullMarked
package org.decnet.cli.swarm;

import org.jspecify.annotations.NullMarked;
