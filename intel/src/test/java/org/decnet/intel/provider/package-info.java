/** Tests. */
@NullMarked
package org.decnet.intel.provider;

import org.jspecify.annotations.NullMarked;
