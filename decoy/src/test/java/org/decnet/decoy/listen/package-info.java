/** Tests of listen. */
@NullMarked
package org.decnet.decoy.listen;

import org.jspecify.annotations.NullMarked;
