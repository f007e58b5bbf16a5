/** What the engine needs from storage. Implementations live in other modules. */
@NullMarked
package org.decnet.engine.port;

import org.jspecify.annotations.NullMarked;
