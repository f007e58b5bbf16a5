@NullMarked
package org.decnet.engine.lift.canary;

import org.jspecify.annotations.NullMarked;
