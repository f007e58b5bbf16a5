/** All services and archetypes that there are. */
@NullMarked
package org.decnet.decoy.catalogue;

import org.jspecify.annotations.NullMarked;
