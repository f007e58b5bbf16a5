@NullMarked
package org.decnet.engine.lift;

import org.jspecify.annotations.NullMarked;
