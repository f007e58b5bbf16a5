/** Texts that several decoys read alike. */
@NullMarked
package org.decnet.decoy.text;

import org.jspecify.annotations.NullMarked;
