/** The decoys of this host: what they shall be, what runs, and the way of their lines. */
@NullMarked
package org.decnet.server.fleet;

import org.jspecify.annotations.NullMarked;
