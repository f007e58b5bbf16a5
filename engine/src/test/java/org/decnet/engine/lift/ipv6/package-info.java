@NullMarked
package org.decnet.engine.lift.ipv6;

import org.jspecify.annotations.NullMarked;
