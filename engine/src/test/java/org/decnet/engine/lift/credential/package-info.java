@NullMarked
package org.decnet.engine.lift.credential;

import org.jspecify.annotations.NullMarked;
