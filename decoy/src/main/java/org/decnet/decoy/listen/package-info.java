/** Listening to attackers within bounds of connections, bytes and time. */
@NullMarked
package org.decnet.decoy.listen;

import org.jspecify.annotations.NullMarked;
