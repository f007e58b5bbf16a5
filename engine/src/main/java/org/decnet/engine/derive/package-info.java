/** Events that follow from other events: statements of a command line, files that they touch. */
@NullMarked
package org.decnet.engine.derive;

import org.jspecify.annotations.NullMarked;
