/** Tests of line. */
@NullMarked
package org.decnet.decoy.line;

import org.jspecify.annotations.NullMarked;
