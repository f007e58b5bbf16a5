@NullMarked
package org.decnet.engine.coverage;

import org.jspecify.annotations.NullMarked;
