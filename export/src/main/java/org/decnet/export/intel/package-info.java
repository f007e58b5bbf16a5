/** What providers say, in words that several formats carry. */
@NullMarked
package org.decnet.export.intel;

import org.jspecify.annotations.NullMarked;
