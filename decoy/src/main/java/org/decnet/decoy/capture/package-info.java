/** Files that attackers bring. */
@NullMarked
package org.decnet.decoy.capture;

import org.jspecify.annotations.NullMarked;
