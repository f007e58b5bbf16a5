@NullMarked
package org.decnet.engine.lift.text;

import org.jspecify.annotations.NullMarked;
