/** What programs that only turn text into other text write, worked out without running them. */
@NullMarked
package org.decnet.engine.shell.decode;

import org.jspecify.annotations.NullMarked;
