/** Tests. */
@NullMarked
package org.decnet.intel.enrich;

import org.jspecify.annotations.NullMarked;
