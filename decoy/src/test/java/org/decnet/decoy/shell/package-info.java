/** Tests of shell. */
@NullMarked
package org.decnet.decoy.shell;

import org.jspecify.annotations.NullMarked;
