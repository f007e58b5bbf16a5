/** Decoys: servers that take down who comes and what they ask for, and never do it. */
@NullMarked
package org.decnet.decoy;

import org.jspecify.annotations.NullMarked;
