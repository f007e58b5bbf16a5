/** The decnet command: how it starts, reads its arguments and ends. */
@NullMarked
package org.decnet.cli;

import org.jspecify.annotations.NullMarked;
