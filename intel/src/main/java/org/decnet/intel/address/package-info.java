/** Addresses as numbers, and which of them may be spoken of to others. */
@NullMarked
package org.decnet.intel.address;

import org.jspecify.annotations.NullMarked;
