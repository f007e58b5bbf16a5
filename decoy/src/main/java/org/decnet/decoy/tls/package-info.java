/** Certificates that decoys sign themselves. */
@NullMarked
package org.decnet.decoy.tls;

import org.jspecify.annotations.NullMarked;
