/** Checks of what rules say about themselves. */
@NullMarked
package org.decnet.sigma.lint.header;

import org.jspecify.annotations.NullMarked;
