/** Gathers the events of a session and lifts them to one event that sums it up. */
@NullMarked
package org.decnet.engine.lift.session;

import org.jspecify.annotations.NullMarked;
