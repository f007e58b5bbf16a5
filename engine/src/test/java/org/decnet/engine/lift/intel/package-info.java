@NullMarked
package org.decnet.engine.lift.intel;

import org.jspecify.annotations.NullMarked;
