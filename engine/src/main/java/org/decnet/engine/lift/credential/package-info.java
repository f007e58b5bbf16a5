/** Gathers where each secret was tried, and lifts those that were tried at several places. */
@NullMarked
package org.decnet.engine.lift.credential;

import org.jspecify.annotations.NullMarked;
