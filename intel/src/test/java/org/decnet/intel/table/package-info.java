/** Tests. */
@NullMarked
package org.decnet.intel.table;

import org.jspecify.annotations.NullMarked;
