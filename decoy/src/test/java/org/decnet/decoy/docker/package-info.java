/** Tests of docker. */
@NullMarked
package org.decnet.decoy.docker;

import org.jspecify.annotations.NullMarked;
