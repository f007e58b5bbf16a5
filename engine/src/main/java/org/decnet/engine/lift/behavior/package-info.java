/** Gathers when and how each peer came, and lifts that to what it looks like over time. */
@NullMarked
package org.decnet.engine.lift.behavior;

import org.jspecify.annotations.NullMarked;
