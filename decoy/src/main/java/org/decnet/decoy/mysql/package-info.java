/** A decoy of MySQL. */
@NullMarked
package org.decnet.decoy.mysql;

import org.jspecify.annotations.NullMarked;
