/** {@code attack}: what ATT&amp;CK releases say, and releases of one's own. */
@NullMarked
package org.decnet.cli.attack;

import org.jspecify.annotations.NullMarked;
