/** What a decoy claims to be. */
@NullMarked
package org.decnet.decoy.persona;

import org.jspecify.annotations.NullMarked;
