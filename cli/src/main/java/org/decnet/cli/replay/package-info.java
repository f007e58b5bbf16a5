/** The command that shows terminal recordings. */
@NullMarked
package org.decnet.cli.replay;

import org.jspecify.annotations.NullMarked;
