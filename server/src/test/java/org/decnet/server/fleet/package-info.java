/** Tests of the decoys of this host. */
@NullMarked
package org.decnet.server.fleet;

import org.jspecify.annotations.NullMarked;
