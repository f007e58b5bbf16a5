/** How values stand in columns. The generated classes use it. */
@NullMarked
package org.decnet.store.convert;

import org.jspecify.annotations.NullMarked;
