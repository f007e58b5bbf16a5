/** How sensors fare: what was read of them, and how fresh it is. */
@NullMarked
package org.decnet.model.sensor;

import org.jspecify.annotations.NullMarked;
