/** A shell that answers and does nothing: its files are in memory, and its programs are words. */
@NullMarked
package org.decnet.decoy.shell;

import org.jspecify.annotations.NullMarked;
