/** Tests. */
@NullMarked
package org.decnet.intel.address;

import org.jspecify.annotations.NullMarked;
