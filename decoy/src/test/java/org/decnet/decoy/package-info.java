/** The contract of decoys, and what its tests share. */
@NullMarked
package org.decnet.decoy;

import org.jspecify.annotations.NullMarked;
