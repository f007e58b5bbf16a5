/** Checks of what rules look for. */
@NullMarked
package org.decnet.sigma.lint.detection;

import org.jspecify.annotations.NullMarked;
