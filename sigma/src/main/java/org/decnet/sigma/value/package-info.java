/** Compiled tests of single values: linear in the value, free of allocation. Internal. */
@NullMarked
package org.decnet.sigma.value;

import org.jspecify.annotations.NullMarked;
