/** Problems found in input, with their place and code. */
@NullMarked
package org.decnet.model.error;

import org.jspecify.annotations.NullMarked;
