/** What attackers typed, as statements with byte offsets. */
@NullMarked
package org.decnet.engine.shell;

import org.jspecify.annotations.NullMarked;
