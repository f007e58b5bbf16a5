/** Fills databases with many rows, and shows how they answer. */
@NullMarked
package org.decnet.testkit.volume;

import org.jspecify.annotations.NullMarked;
