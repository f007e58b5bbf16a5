/** Storage of DECNET: the ports of the engine on SQL databases, through jOOQ. */
@NullMarked
package org.decnet.store;

import org.jspecify.annotations.NullMarked;
