/** Processes and file writes that follow from what attackers typed. */
@NullMarked
package org.decnet.engine.derive;

import org.jspecify.annotations.NullMarked;
