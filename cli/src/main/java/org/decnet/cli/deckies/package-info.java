/** Commands about the decoys of this host. */
@NullMarked
package org.decnet.cli.deckies;

import org.jspecify.annotations.NullMarked;
