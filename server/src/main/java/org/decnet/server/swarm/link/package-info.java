/** How lines of remote decoys come to a master: numbered, acknowledged, once. */
@NullMarked
package org.decnet.server.swarm.link;

import org.jspecify.annotations.NullMarked;
