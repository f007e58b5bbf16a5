@NullMarked
package org.decnet.engine.lift.identity;

import org.jspecify.annotations.NullMarked;
