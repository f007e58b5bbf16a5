/** Tests of the shell parser. */
@NullMarked
package org.decnet.engine.shell;

import org.jspecify.annotations.NullMarked;
