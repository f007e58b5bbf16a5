/** How tags and their evidence look. */
@NullMarked
package org.decnet.cli.tag;

import org.jspecify.annotations.NullMarked;
