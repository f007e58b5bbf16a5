/** Who is who between this node and its remote hosts: a private authority, keys and pins. */
@NullMarked
package org.decnet.server.swarm.tls;

import org.jspecify.annotations.NullMarked;
