/** Finds addresses of IPv6 that peers give away, and lifts them. */
@NullMarked
package org.decnet.engine.lift.ipv6;

import org.jspecify.annotations.NullMarked;
