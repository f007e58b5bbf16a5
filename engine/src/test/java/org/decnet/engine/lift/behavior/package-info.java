@NullMarked
package org.decnet.engine.lift.behavior;

import org.jspecify.annotations.NullMarked;
