/** Values that nobody may guess. */
@NullMarked
package org.decnet.server.random;

import org.jspecify.annotations.NullMarked;
