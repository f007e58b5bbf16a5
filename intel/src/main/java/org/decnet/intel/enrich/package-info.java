/** Asking all providers about attackers, without one of them holding up another. */
@NullMarked
package org.decnet.intel.enrich;

import org.jspecify.annotations.NullMarked;
