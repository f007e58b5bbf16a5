/** Lifts the use of planted tokens, and what the browser behind one shows of itself. */
@NullMarked
package org.decnet.engine.lift.canary;

import org.jspecify.annotations.NullMarked;
