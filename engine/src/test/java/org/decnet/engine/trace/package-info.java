/** What attackers leave behind that may be seen with others too. */
@NullMarked
package org.decnet.engine.trace;

import org.jspecify.annotations.NullMarked;
