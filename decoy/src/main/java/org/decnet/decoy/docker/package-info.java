/** A decoy of a container engine. */
@NullMarked
package org.decnet.decoy.docker;

import org.jspecify.annotations.NullMarked;
