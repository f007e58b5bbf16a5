/** Lifts what the addresses of one actor have in common. */
@NullMarked
package org.decnet.engine.lift.identity;

import org.jspecify.annotations.NullMarked;
