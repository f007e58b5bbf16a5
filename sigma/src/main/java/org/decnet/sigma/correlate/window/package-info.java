/** What one group of a correlation remembers of its window. Internal to the module. */
@NullMarked
package org.decnet.sigma.correlate.window;

import org.jspecify.annotations.NullMarked;
